import { expect, test } from "vitest";
import type { PreviewEntry } from "#components/bibliography/bibliography-view.ts";
import { copiedList } from "#components/bibliography/copied-list.ts";

const HEADINGS = { original: "Әдебиеттер", romanised: "References", group: (key: string) => `<${key}>` };
const printed = (text: string, label: string | null = "1.") => ({
  label,
  html: `<i>${text}</i>`,
  text,
  language: "kk" as const,
});
const entry = (text: string, more: Partial<PreviewEntry> = {}): PreviewEntry => ({
  referenceId: text,
  group: null,
  original: printed(text),
  romanised: null,
  ...more,
});

test("one list goes to the clipboard without a heading, with its numbers and its italics", () => {
  expect(
    copiedList([entry("Қасен Д. Өңір"), entry("Ли В.", { original: printed("Ли В.", null) })], HEADINGS),
  ).toEqual({
    html: "<p>1. <i>Қасен Д. Өңір</i></p><p><i>Ли В.</i></p>",
    text: "1. Қасен Д. Өңір\nЛи В.",
  });
});

test("two lists follow each other, each under its heading", () => {
  const both = entry("Қасен Д.", { romanised: { ...printed("Qasen D."), missing: ["title"] } });
  expect(copiedList([both], HEADINGS).text).toBe("Әдебиеттер\n1. Қасен Д.\nReferences\n1. Qasen D.");
});

test("a group has its heading once, and a heading is no markup", () => {
  const list = copiedList(
    [entry("а", { group: "acts" }), entry("ә", { group: "acts" }), entry("б", { group: "works" })],
    HEADINGS,
  );
  expect(list.text).toBe("<acts>\n1. а\n1. ә\n<works>\n1. б");
  expect(list.html).toContain("<b>&lt;acts&gt;</b>");
});

test("of nothing is nothing", () => {
  expect(copiedList([], HEADINGS)).toEqual({ html: "", text: "" });
});
