import { Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { contentOfBlocks } from "#lib/documents/content.ts";
import {
  type DocumentIndex,
  indexDocument,
  positionToUtf16,
  utf16ToPosition,
} from "#lib/documents/position.ts";
import { DOCUMENT_EXTENSIONS } from "#components/reader/document-extensions.ts";
import type { Contender } from "./contender.ts";
import type { Work } from "./work.ts";

type Spans = readonly Work["spans"][number][];

/** Tiptap with one inline decoration for each annotation: how most editors paint. */
export function decorations(): Contender {
  let work: Work | undefined;
  let index: DocumentIndex | undefined;
  let editor: Editor | undefined;
  const key = new PluginKey<DecorationSet>("spans");
  const decorate = (doc: Node, before: DecorationSet, spans: Spans) => {
    const at = index ?? indexDocument(doc);
    const made = spans.map(([start, end], n) =>
      Decoration.inline(utf16ToPosition(at, start), utf16ToPosition(at, end), {
        class: `painted-m${1 + (n % 4)}`,
      }),
    );
    return before.add(doc, made);
  };
  const plugin = new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, before) {
        // getMeta is untyped in prosemirror-state; only `show` sets this key.
        const spans = transaction.getMeta(key) as Spans | undefined;
        return spans === undefined ? before : decorate(transaction.doc, before, spans);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
  const show = (spans: Spans) => editor?.view.dispatch(editor.state.tr.setMeta(key, spans));
  return {
    mount(host, given) {
      work = given;
      const spans = Extension.create({ name: "spans", addProseMirrorPlugins: () => [plugin] });
      const content = contentOfBlocks([...given.blocks], []);
      editor = new Editor({
        element: host,
        extensions: [...DOCUMENT_EXTENSIONS, spans],
        content: structuredClone(content) as object,
        editable: false,
        injectCSS: false,
      });
      index = indexDocument(editor.state.doc);
    },
    paint: () => void show(work?.spans ?? []),
    add: (span) => void show([span]),
    hit(x, y) {
      const place = editor?.view.posAtCoords({ left: x, top: y });
      if (editor === undefined || index === undefined || place === null || place === undefined) return 0;
      const at = utf16ToPosition(index, positionToUtf16(index, place.pos));
      return key.getState(editor.state)?.find(at, at).length ?? 0;
    },
    unmount: () => editor?.destroy(),
  };
}
