import { getSchema } from "@tiptap/core";
import type { Schema } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { DOCUMENT_EXTENSIONS } from "#components/reader/document-extensions.ts";
import { documentSchema } from "#lib/documents/schema.ts";

/** What decides which documents are valid: names, content, marks and attributes with their defaults. */
function grammarOf(schema: Schema) {
  const attributesOf = (attributes: Record<string, { default?: unknown }> = {}) =>
    Object.fromEntries(
      Object.entries(attributes).map(([name, spec]) => [
        name,
        "default" in spec && spec.default !== undefined ? spec.default : "required",
      ]),
    );
  return {
    nodes: Object.fromEntries(
      Object.entries(schema.nodes).map(([name, { spec }]) => [
        name,
        {
          content: spec.content ?? "",
          group: spec.group ?? "",
          marks: spec.marks ?? "",
          attributes: attributesOf(spec.attrs),
        },
      ]),
    ),
    marks: Object.fromEntries(
      Object.entries(schema.marks).map(([name, { spec }]) => [
        name,
        {
          excludes: spec.excludes ?? name,
          inclusive: spec.inclusive ?? true,
          attributes: attributesOf(spec.attrs),
        },
      ]),
    ),
  };
}

describe("the reader's schema", () => {
  it("is the grammar of documents", () => {
    expect(grammarOf(getSchema([...DOCUMENT_EXTENSIONS]))).toEqual(grammarOf(documentSchema));
  });
});
