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

  it("takes the quoted title out of the translation of an act", () => {
    const act = { csl: original.csl, translation: 'Decree of the President "On discussing drafts"' };
    expect(referenceFromEntry(act)?.translated).toEqual({ en: { title: "On discussing drafts" } });
  });

  it("answers null when nothing was read", () => {
    expect(referenceFromEntry({ csl: null, translation: null }, null)).toBeNull();
  });
});
