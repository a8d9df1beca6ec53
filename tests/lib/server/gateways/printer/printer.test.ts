import { describe, expect, it } from "vitest";
import type { ListedWork } from "#lib/citations/format/printed-list.ts";
import { DEFAULT_PROFILE } from "#lib/citations/romanise/profile.ts";
import { findStyleTitle, inWorker } from "#lib/server/gateways/printer/printer.ts";
import { TASKS } from "#lib/server/gateways/printer/tasks.ts";
import { ALL_WORKS } from "#tests/lib/citations/format/works.ts";

const works: readonly ListedWork[] = ALL_WORKS.map((csl, index) => ({
  id: `w${index}`,
  csl,
  romanised: null,
  translated: {},
}));
const printing = {
  works,
  style: "gost-7-1-2003",
  citationLocale: "item",
  order: "alphabetical",
  grouping: "laws-first",
  numbering: "style",
  script: "both",
  profile: DEFAULT_PROFILE,
} as const;
const document = { heading: "Әдебиеттер", language: "kk", layout: "side-by-side" } as const;
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe("inWorker", () => {
  it("prints as the same task does in this process", async () => {
    const [there, here] = [await inWorker("printList", printing), await TASKS.printList(printing)];
    expect(here.ok && here.value).toHaveLength(works.length);
    expect(there).toEqual(here);
  });

  it("refuses a style that is not there", async () => {
    const refused = { ok: false, refusal: { code: "style_not_found", values: { style: "no-such" } } };
    expect(await inWorker("printList", { ...printing, style: "no-such" })).toEqual(refused);
    expect(
      await inWorker("printCitations", { works, style: "no-such", citationLocale: "kk", clusters: [] }),
    ).toEqual(refused);
  });

  it("writes each kind of file, with the words of its groups", async () => {
    const text = await inWorker("printFile", { ...printing, format: "text", document });
    expect(text.ok && textOf(text.value)).toMatch(
      /^Әдебиеттер\n\nНормативтік .*\nReferences\n\nLegal acts\n/su,
    );
    const html = await inWorker("printFile", { ...printing, format: "html", document });
    expect(html.ok && textOf(html.value).match(/class="Z3988"/g)).toHaveLength(works.length);
    const docx = await inWorker("printFile", { ...printing, format: "docx", document });
    expect(docx.ok && textOf(docx.value.slice(0, 2))).toBe("PK");
  });

  it("prints citations numbered as they come", async () => {
    const clusters = [{ items: [{ id: "w2", locator: "7" }] }, { items: [{ id: "w0" }, { id: "w2" }] }];
    const citations = await inWorker("printCitations", {
      works,
      style: "ieee",
      citationLocale: "en",
      clusters,
    });
    expect(citations.ok && citations.value.map(({ text }) => text)).toEqual(["[1, p. 7]", "[1], [2]"]);
  });

  it("reads printed entries and files of references", async () => {
    const entries = await inWorker("parseEntries", {
      text: "Яров Г. Н. Река. М.: Плёс, 1999. 200 с.\r\n\n 12 \n",
    });
    expect(entries.map(({ printed, csl }) => [printed.slice(0, 4), csl?.title])).toEqual([
      ["Яров", "Река"],
      ["12", undefined],
    ]);
    const bytes = new TextEncoder().encode("TY  - BOOK\nTI  - Дала\nER  - \n");
    const read = await inWorker("readReferences", { bytes });
    expect([read.format, read.works.map(({ forms }) => forms.csl.title)]).toEqual(["ris", ["Дала"]]);
  });

  it("finds styles and their titles", async () => {
    const { styles } = await inWorker("searchStyles", { search: "vanc brack", language: "en", most: 3 });
    expect(styles.map(({ title }) => title)).toContain('Vancouver (brackets, no "et al.")');
    expect(await findStyleTitle("nature")).toBe("Nature");
    expect(await findStyleTitle("no-such")).toBeNull();
  });
});
