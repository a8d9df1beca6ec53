import { Extension, Mark, Node, type Attributes } from "@tiptap/core";
import { essaySchema } from "#lib/reviews/essay-schema.ts";
import { ESSAY_HTML } from "./essay-html.ts";

/**
 * The grammar of lib/reviews/essay-schema.ts for Tiptap: names, contents and attributes are read from it, only how each is drawn and
 * recognised in pasted HTML stands here (essay-html.ts). A test compares the two.
 */
const nodes = Object.entries(essaySchema.nodes).map(([name, { spec }]) => {
  const { parse = [], render } = ESSAY_HTML[name] ?? {};
  return Node.create({
    name,
    topNode: name === "doc",
    ...(spec.group === undefined ? {} : { group: spec.group }),
    ...(spec.content === undefined ? {} : { content: spec.content }),
    ...(spec.marks === undefined ? {} : { marks: spec.marks }),
    inline: spec.inline === true,
    atom: spec.atom === true,
    defining: spec.defining === true,
    isolating: spec.isolating === true,
    selectable: spec.selectable !== false,
    addAttributes: (): Attributes =>
      Object.fromEntries(
        Object.entries(spec.attrs ?? {}).map(([key, { default: usual }]) => [
          key,
          { ...(usual === undefined ? { isRequired: true } : { default: usual }), rendered: false },
        ]),
      ),
    parseHTML: () => [...parse],
    ...(render === undefined ? {} : { renderHTML: ({ node }) => render(node) }),
  });
});

const marks = Object.keys(essaySchema.marks).map((name) =>
  Mark.create({
    name,
    parseHTML: () =>
      name === "em"
        ? [{ tag: "i" }, { tag: "em" }, { style: "font-style=italic" }]
        : [{ tag: "b", getAttrs: isBold }, { tag: "strong" }, { style: "font-weight", getAttrs: isHeavy }],
    renderHTML: () => [name, 0],
  }),
);

/** Google Docs wraps everything in a "b" that is not bold. */
function isBold(element: HTMLElement): null | false {
  return element.style.fontWeight === "normal" ? false : null;
}

function isHeavy(weight: string): null | false {
  return /^(?:bold|bolder|[6-9]00)$/u.test(weight) ? null : false;
}

/** Which nodes are parts of tables: prosemirror-tables finds them by it. */
const tableRoles = Extension.create({
  name: "tableRoles",
  extendNodeSchema: ({ name }: { readonly name: string }) => {
    const role: unknown = essaySchema.nodes[name as keyof typeof essaySchema.nodes]?.spec["tableRole"];
    return role === undefined ? {} : { tableRole: role };
  },
});

export const ESSAY_GRAMMAR: readonly (Extension | Node | Mark)[] = [...nodes, ...marks, tableRoles];
