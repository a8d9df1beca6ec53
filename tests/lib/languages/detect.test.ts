import { describe, expect, it } from "vitest";
import { detectLanguage } from "#lib/languages/detect.ts";

const CASES: readonly (readonly [name: string, text: string, language: string | null])[] = [
  ["Kazakh by its letters", "Ауыл тұрғындары әкімін өздері сайлайтын болды.", "kk"],
  ["Kazakh whose ә are Latin look-alikes", "Сайлау жəне əкім туралы мəселе қаралды.", "kk"],
  [
    "Kazakh that lost its own letters",
    "Бул макалада саяси партиялар мен сайлау туралы баяндалады, олардын рoли корсетиледи.",
    "kk",
  ],
  ["Russian", "Сельские акимы теперь избираются жителями, и это меняет их положение.", "ru"],
  [
    "Russian with a Kazakh name",
    "Книга Қойгелдиева вышла в Алматы и сразу стала известной среди историков права.",
    "ru",
  ],
  ["English", "Residents now elect their akim, and this changes a great deal.", "en"],
  [
    "English with one Cyrillic word",
    "The word әкім stands for the head of a district or a village in this paper.",
    "en",
  ],
  ["a Kazakh heading", "Қорытынды", "kk"],
  ["a Russian heading", "Заключение", "ru"],
  ["half Latin, half Cyrillic", "Ukaz Prezidenta o vyborakh Указ Президента о выборах", "mixed"],
  ["an address", "https://adilet.zan.kz/kaz/docs/K950001000_", null],
  ["figures", "2022 – 15 (3)", null],
  ["nothing", "", null],
  ["Arabic", "انتخب سكان القرية رئيسهم", "mixed"],
  ["Hindi", "गाँव ने अपना मुखिया चुना", "mixed"],
  ["Chinese", "村民选举了自己的村长", "mixed"],
  ["an emoji", "🙂", null],
];

describe("language of a text", () => {
  it.each(CASES)("knows %s", (_, text, language) => {
    expect(detectLanguage(text).language).toBe(language);
  });

  it("is less sure of a heading than of a sentence", () => {
    const heading = detectLanguage("Қорытынды").confidence;
    expect(detectLanguage("Ауыл тұрғындары әкімін өздері сайлайтын болды.").confidence).toBeGreaterThan(
      heading,
    );
  });

  it("reads a very long word without stopping", () => {
    expect(detectLanguage("i".repeat(200_000)).language).toBe("en");
  });
});
