import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mendLookAlikes } from "#lib/languages/look-alikes.ts";

const CASES: readonly (readonly [name: string, printed: string, mended: string])[] = [
  ["Latin schwa in Kazakh", "жəне мəслихат, Əділ", "және мәслихат, Әділ"],
  ["a Latin capital at the head of a word", "Cондай-ақ тағы", "Сондай-ақ тағы"],
  ["Latin i in Kazakh", "тiркеу рәсiмдерi", "тіркеу рәсімдері"],
  ["a one-letter preposition between Russian words", "в связи c этим решением", "в связи с этим решением"],
  ["a Cyrillic letter in an English word", "The сouncil and its сhair", "The council and its chair"],
  ["a Roman numeral of both scripts", "ғасыр XІX басы", "ғасыр XIX басы"],
  ["a capital Y in Kazakh, which is Ү", "Yкімет қаулысы", "Үкімет қаулысы"],
  ["a capital Y in Russian, which is У", "Yказ подписан вчера", "Указ подписан вчера"],
];

const KEPT = [
  "PDFтің беті", // own letters in both scripts
  "«EGEMEN QAZAQSTAN» газеті",
  "пункт (a) и (c) закона",
  "e-mail: a.сарсен@example.org",
  "URL: https://www.akorda.kz/ru/а",
  "The Council met on Monday",
  "العربية हिन्दी 中文 🙂 сөз word",
];

describe("look-alike letters", () => {
  it.each(CASES)("mends %s", (_, printed, mended) => {
    expect(mendLookAlikes(printed).text).toBe(mended);
  });

  it.each(KEPT.map((text) => [text]))("leaves “%s” as printed", (text) => {
    expect(mendLookAlikes(text)).toEqual({ text, count: 0 });
  });

  it("turns a wholly Latin word into Cyrillic only when the text knows the word", () => {
    const text = "сөз Ha сөз";
    expect(mendLookAlikes("жоба ocы жерде").text).toBe("жоба осы жерде");
    expect(mendLookAlikes("біз oco жерде", (word) => word === "осо").text).toBe("біз осо жерде");
    expect(mendLookAlikes("біз oco жерде").text).toBe("біз oco жерде");
    expect(mendLookAlikes(text).text).toBe(text);
  });

  it("mends the letter before a number of pages", () => {
    const text = "Об этом писали многие авторы [1, c. 22].";
    expect(mendLookAlikes(text).text).toBe("Об этом писали многие авторы [1, с. 22].");
    expect(mendLookAlikes("It was written there [1, c. 22], см.").text).toBe(
      "It was written there [1, c. 22], см.",
    );
  });

  it("counts the words, not the letters", () => {
    expect(mendLookAlikes("əкiм жəне").count).toBe(2);
  });

  it("never changes the length of a text, so that positions stay valid", () => {
    const letters = fc.constantFrom(..."аəесcoкKміiyYһ ,.@qш🙂".split(""), " ", "көз", "the");
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        expect(mendLookAlikes(text, () => true).text).toHaveLength(text.length);
      }),
    );
  });
});
