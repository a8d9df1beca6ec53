import { describe, expect, it } from "vitest";
import { parseEntry } from "#lib/citations/parse/parse-entry.ts";
import { referenceForms } from "#lib/citations/reference-forms.ts";
import { referenceFromEntry } from "#lib/citations/reference-from-entry.ts";

const original = parseEntry("Омаров Қ.Т. Жергілікті кеңестер шежіресі. – Алматы: Дала, 1995.");
const twin = parseEntry(
  "Omarov K.T. Zhergilikti kenester shezhiresi [Chronicle of local councils]. - Almaty: Dala, 1995. - 324 p.",
  { romanised: true },
);

describe("referenceFromEntry", () => {
  it("keeps the work in its own script, romanised and with the translated title", () => {
    const forms = referenceFromEntry(original, twin);
    expect(forms?.csl).toMatchObject({
      title: "Жергілікті кеңестер шежіресі",
      language: "kk",
      "publisher-place": "Алматы",
    });
    expect(forms?.romanised).toMatchObject({ title: "Zhergilikti kenester shezhiresi", language: "kk-Latn" });
    expect(forms?.translated).toEqual({ en: { title: "Chronicle of local councils" } });
    expect(() => referenceForms.parse(forms)).not.toThrow();
  });

  it("fills in facts that only the romanised entry prints", () => {
    expect(referenceFromEntry(original, twin)?.csl["number-of-pages"]).toBe("324");
  });

  it("does not mind which of the two is given first", () => {
    expect(referenceFromEntry(twin, original)).toEqual(referenceFromEntry(original, twin));
  });

  it("makes a work of a romanised entry alone, and of an entry without twin", () => {
    expect(referenceFromEntry(twin)).toMatchObject({
      csl: { language: "kk-Latn" },
      romanised: null,
      translated: { en: {} },
    });
    expect(referenceFromEntry(original)).toMatchObject({ romanised: null, translated: {} });
  });

  it.each([
    ['Decree of the President "On discussing drafts"', "On discussing drafts"],
    ["Law of the Steppe No. 12 of 5 June 2019 on gardens and on wells", "On gardens and on wells"],
    ["On gardens", "On gardens"],
    ["Law on gardens: adopted on 5 June 2019", "On gardens"],
    ["Statute of the Steppe, adopted on 5 June 2019", "Statute of the Steppe"],
    ["Code of honour", "Code of honour"],
  ])("takes the title out of the translation of an act: %s", (translation, title) => {
    const act = { csl: { type: "legislation" as const, language: "kk", title: "Бау туралы" }, translation };
    expect(referenceFromEntry(act)?.translated).toEqual({ en: { title } });
  });

  it("leaves a quotation in the translated title of another work", () => {
    const entry = { csl: original.csl, translation: 'Reading the "Book of the Steppe"' };
    expect(referenceFromEntry(entry)?.translated).toEqual({
      en: { title: 'Reading the "Book of the Steppe"' },
    });
  });

  it.each([
    "«Dala baqtary turaly» Qazaqstan Respublikasynyñ 2001 jylğy 7 naurızdağy No. 45 Zañy [Law of the Republic of Kazakhstan No. 45 of 7 March 2001 on Gardens of the Steppe] // URL: https://example.kz/z (accessed: 12.09.2023).",
    "«Dala baqtary turaly» Qazaqstan Respublikasynyñ 2001 jylğy 7 naurızdağy No. 45 Zañy [On Gardens of the Steppe] // URL: https://example.kz/z (accessed: 12.09.2023).",
  ])("takes of a romanised act its title alone: %s", (printed) => {
    const act = parseEntry(
      "«Дала бақтары туралы» Қазақстан Республикасының 2001 жылғы 7 наурыздағы № 45 Заңы // URL: https://example.kz/z (қаралған күні: 12.09.2023).",
    );
    const forms = referenceFromEntry(act, parseEntry(printed, { romanised: true }));
    expect(forms?.csl).toMatchObject({ type: "legislation", number: "45" });
    expect(forms?.romanised).toMatchObject({ type: "legislation", title: "Dala baqtary turaly" });
    expect(forms?.translated).toEqual({ en: { title: "On Gardens of the Steppe" } });
  });

  it("answers null when nothing was read", () => {
    expect(referenceFromEntry({ csl: null, translation: null }, null)).toBeNull();
  });
});
