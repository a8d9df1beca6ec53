import { getSchema } from "@tiptap/core";
import { expect, test } from "vitest";
import { ESSAY_GRAMMAR } from "#components/essay/essay-extensions.ts";
import { essaySchema } from "#lib/reviews/essay-schema.ts";

/** The editor and the server know one grammar: a text that the one makes the other takes. */
const editor = getSchema([...ESSAY_GRAMMAR]);

test("the editor has the nodes and marks of the essay's grammar, and no others", () => {
  expect(Object.keys(editor.nodes).sort()).toEqual(Object.keys(essaySchema.nodes).sort());
  expect(Object.keys(editor.marks).sort()).toEqual(Object.keys(essaySchema.marks).sort());
});

test.each(Object.keys(essaySchema.nodes))("%s holds the same and carries the same", (name) => {
  const of = (schema: typeof editor) => {
    const type = schema.nodes[name];
    if (type === undefined) throw new Error(`no node ${name}`);
    const { spec, isInline, isAtom } = type;
    const attributes = Object.entries(spec.attrs ?? {}).map(([key, { default: usual }]) => [
      key,
      usual ?? null,
    ]);
    return {
      ...{ content: spec.content ?? "", group: spec.group ?? "", marks: spec.marks ?? null },
      ...{ isInline, isAtom, attributes, role: (spec["tableRole"] ?? null) as unknown },
    };
  };
  // The casts: both are schemas of the same shape, Tiptap's typed by its own copy of the names.
  expect(of(editor)).toEqual(of(essaySchema as unknown as typeof editor));
});
