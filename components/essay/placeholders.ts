import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** Says in an empty title, and in an empty text, what belongs there. */
export function placeholders({ title, body }: { readonly title: string; readonly body: string }) {
  const plugin = new Plugin({
    props: {
      decorations: ({ doc }) => {
        const found: Decoration[] = [];
        const first = doc.firstChild;
        if (first !== null && first.content.size === 0)
          found.push(Decoration.node(0, first.nodeSize, { "data-placeholder": title }));
        const second = doc.childCount === 2 ? doc.child(1) : null;
        if (first !== null && second?.type.name === "paragraph" && second.content.size === 0)
          found.push(
            Decoration.node(first.nodeSize, first.nodeSize + second.nodeSize, { "data-placeholder": body }),
          );
        return DecorationSet.create(doc, found);
      },
    },
  });
  return Extension.create({ name: "placeholders", addProseMirrorPlugins: () => [plugin] });
}
