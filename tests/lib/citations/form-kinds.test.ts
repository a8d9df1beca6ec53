import { describe, expect, test } from "vitest";
import { FORM_FIELDS } from "#lib/citations/form-fields.ts";
import { fieldsFor, FORM_TYPES, missingFields } from "#lib/citations/form-kinds.ts";
import { CSL_TYPES } from "#lib/citations/reference.ts";

describe("the kinds of works of the form", () => {
  test("are all of CSL, each once", () => {
    expect([...FORM_TYPES].sort()).toEqual([...CSL_TYPES].sort());
  });

  test.each(FORM_TYPES)("%s asks for author, title and date, each field once", (type) => {
    const fields = fieldsFor(type, {});
    expect(fields).toEqual(expect.arrayContaining(["author", "title", "issued", "URL"]));
    expect(new Set(fields).size).toBe(fields.length);
  });

  test("hide nothing that is filled in", () => {
    const values = Object.fromEntries(FORM_FIELDS.map((field) => [field, "7"]));
    for (const type of FORM_TYPES) expect(fieldsFor(type, values)).toEqual(FORM_FIELDS);
  });
});

describe("what a list would miss", () => {
  test.each([
    ["legislation", { title: "Сынақ заңы", issued: "2019" }, ["authority", "number"]],
    ["article-newspaper", { title: "Дала хабары", issued: "12.03.1991" }, ["container-title"]],
    ["webpage", { title: "Портал", issued: "2020", URL: "https://example.org" }, ["accessed"]],
    ["book", { title: " ", issued: "2012" }, ["title", "publisher-place", "publisher"]],
    ["map", { title: "Карта степи", issued: "1899" }, []],
  ] as const)("%s", (type, values, missing) => {
    expect([...missingFields(type, values)]).toEqual(missing);
  });

  test.each(FORM_TYPES)("%s misses only fields that its form shows", (type) => {
    const shown = fieldsFor(type, {});
    for (const field of missingFields(type, {})) expect(shown).toContain(field);
  });
});
