"use client";

import { Editor, Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { useEffect, useRef, useState } from "react";
import type { DraftText } from "#lib/operations/drafts.ts";
import { itemsOf, jsonOfEssay } from "#lib/reviews/essay.ts";
import { EMPTY_ESSAY, type CitedItem, type EssayJson } from "#lib/reviews/essay-schema.ts";
import { Autosave } from "./autosave.ts";
import { CitationView } from "./citation-view.ts";
import { ESSAY_GRAMMAR } from "./essay-extensions.ts";
import { essayKeys } from "./essay-keys.ts";
import { FootnoteView, type FootnoteWords } from "./footnote-view.ts";
import { placeholders } from "./placeholders.ts";
import { PrintedCitations } from "./printed-citations.ts";
import { mendPastedHtml } from "./word-paste.ts";

/** Where a citation is put or changed: in the text, or in an open footnote. */
export interface CitingPlace {
  readonly view: EditorView;
  /** Of the citation that is changed; null for a new one at the cursor. */
  readonly position: number | null;
  readonly items: readonly CitedItem[];
}

/** What a window of an essay is made of; it lives as long as the window. */
export interface EssayDesk {
  readonly editor: Editor;
  readonly autosave: Autosave;
  readonly printed: PrintedCitations;
}

export interface EssayStart {
  readonly groupId: string;
  readonly submissionId: string;
  readonly userId: string;
  readonly version: number;
  readonly savedAt: string | null;
  readonly words: number;
  readonly content: EssayJson | null;
}

export interface EssayWords extends FootnoteWords {
  readonly label: string;
  readonly title: string;
  readonly body: string;
}

/** Opens the editor in a place of the page. `onComments`: so many comments of a pasted file were left out. */
export function useEssay(start: EssayStart, words: EssayWords, onComments: (count: number) => void) {
  const host = useRef<HTMLDivElement>(null);
  const [desk, setDesk] = useState<EssayDesk | null>(null);
  const [citing, setCiting] = useState<CitingPlace | null>(null);
  // The window is made once of what it was opened with: later answers reach it through the autosave, never by a new editor.
  const first = useRef({ start, words, onComments });
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const made = openDesk(element, { ...first.current, onCite: setCiting });
    setDesk(made);
    return () => {
      made.printed.stop();
      made.editor.destroy();
      setDesk(null);
    };
  }, []);
  return { host, desk, citing, setCiting };
}

interface Opening {
  readonly start: EssayStart;
  readonly words: EssayWords;
  readonly onCite: (place: CitingPlace) => void;
  readonly onComments: (count: number) => void;
}

function openDesk(element: HTMLElement, { start, words, onCite, onComments }: Opening): EssayDesk {
  const { groupId, submissionId, version, savedAt, words: count } = start;
  const printed = new PrintedCitations({ groupId, submissionId });
  const notes = new Set<FootnoteView>();
  const openCitation = (view: EditorView, position: number) => {
    const node = view.state.doc.nodeAt(position);
    if (node !== null) onCite({ view, position, items: itemsOf(node) });
  };
  const cite = () => {
    const open = [...notes].find(({ inner }) => inner?.hasFocus() === true)?.inner;
    onCite({ view: open ?? editor.view, position: null, items: [] });
  };
  // Tiptap gives the view its own node views over those of editorProps; a plugin's are asked beside them.
  const views = Extension.create({
    name: "essayViews",
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          nodeViews: {
            citation: (node, view, getPos) =>
              new CitationView(node, printed, () => {
                const position = getPos();
                if (position !== undefined) openCitation(view, position);
              }),
            footnote: (node, view, getPos) => {
              const made = new FootnoteView(node, { view, getPos, printed, words, onCitation: openCitation });
              notes.add(made);
              return Object.assign(made, {
                destroy: () => {
                  made.close();
                  notes.delete(made);
                },
              });
            },
          },
        },
      }),
    ],
  });
  const editor: Editor = new Editor({
    element,
    extensions: [
      ...ESSAY_GRAMMAR,
      essayKeys({ onCite: cite }),
      views,
      placeholders({ title: words.title, body: words.body }),
    ],
    content: structuredClone(start.content ?? EMPTY_ESSAY) as object,
    injectCSS: false,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": words.label,
        class: "essay-text",
      },
      transformPastedHTML: (html) => mendPastedHtml(html, onComments),
    },
    onTransaction: ({ transaction }) => {
      const opened: unknown = transaction.getMeta("openFootnote");
      if (typeof opened === "number") queueMicrotask(() => openNote(editor, notes, opened));
    },
  });
  const autosave = new Autosave(
    { groupId, submissionId, userId: start.userId },
    { version, savedAt, words: count, read: () => jsonOfEssay(editor.state.doc) },
  );
  editor.on("update", ({ transaction }) => {
    printed.follow(editor.state.doc);
    if (transaction.getMeta(FROM_SERVER) !== true) autosave.changed();
  });
  printed.follow(editor.state.doc);
  return { editor, autosave, printed };
}

function openNote(editor: Editor, notes: ReadonlySet<FootnoteView>, position: number): void {
  const dom = editor.view.nodeDOM(position);
  [...notes].find((note) => note.dom === dom)?.open();
}

const FROM_SERVER = "fromServer";

/** Shows a text that the server has: of another window, of the history, of a file. It can be undone like any change. */
export function showText({ editor, autosave }: EssayDesk, draft: DraftText): void {
  const { state, view, schema } = editor;
  const doc = schema.nodeFromJSON(structuredClone(draft.content));
  const tr = state.tr.replaceWith(0, state.doc.content.size, doc.content).setMeta(FROM_SERVER, true);
  tr.setDocAttribute("language", doc.attrs["language"]);
  view.dispatch(tr);
  autosave.settle(draft);
}

/** Shows a text that only this browser has. */
export function showKept({ editor }: EssayDesk, content: EssayJson): void {
  const { state, view, schema } = editor;
  const doc = schema.nodeFromJSON(structuredClone(content));
  const tr = state.tr.replaceWith(0, state.doc.content.size, doc.content).setMeta(FROM_SERVER, true);
  tr.setDocAttribute("language", doc.attrs["language"]);
  view.dispatch(tr);
}
