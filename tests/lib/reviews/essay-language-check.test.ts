import { describe, expect, it } from "vitest";
import { articleOfEssay } from "#lib/reviews/essay-article.ts";
import type { CheckedEssay } from "#lib/reviews/checked-essay.ts";
import { essayOf } from "#lib/reviews/essay.ts";
import { checkLanguage, countLanguage } from "#lib/reviews/essay-language-check.ts";
import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { essay, paragraph, printedPlainly } from "#tests/support/essays.ts";

const KK =
  "Сайлау жүйесі дауысты орынға айналдырады, бірақ оның ісі мұнымен бітпейді. Ең маңыздысы – депутаттың кімнің алдында есеп беретіні.";
const KK_MORE =
  "Мажоритарлық жүйеде жауап айқынырақ: округ тұрғыны өз депутатын атымен біледі және оның қабылдауына барады.";
const RU =
  "Избирательная система превращает голоса в места, но на этом её работа не кончается. Важнее, перед кем отвечает депутат.";
const RU_MORE =
  "В мажоритарной системе ответ яснее: житель округа знает своего депутата по имени и приходит к нему на приём.";
const EN =
  "An electoral system turns votes into seats, but its work does not end there. What matters most is to whom a deputy answers.";
const EN_MORE =
  "Under a majority rule the answer is clearer: people of a district know their deputy by name and come to see that person.";
const HALVES = `${KK} ${EN}`;

/** Blocks with their languages as a handing in stores them. */
function written(language: BlockLanguage, paragraphs: readonly string[]): CheckedEssay {
  const json = essay("Эссе", ...paragraphs.map((words) => paragraph(words)));
  const source = { name: "Эссе", sha256: "0".repeat(64), language };
  const { part } = articleOfEssay(essayOf({ ...json, attrs: { language } }), printedPlainly(json), source);
  const blocks = part.blocks.map(({ id: key, type, language: told, text }) => ({
    ...{ key, type, text, language: told ?? ("mixed" as const), start: 0 },
  }));
  return { language, blocks, citations: [], entries: [] };
}

/** What the check says, in short. */
function said(one: CheckedEssay): string {
  const findings = checkLanguage(one);
  if (findings.length > 0) return findings.map(({ code }) => code).join(", ");
  const [looked, fine] = countLanguage(one, findings);
  return looked === 0 ? "nothing" : fine === 0 ? "too short to tell" : "one language";
}

describe("whether an essay is in one language", () => {
  it.each<[string, BlockLanguage, string[], string]>([
    ["no word", "kk", [], "nothing"],
    ["a greeting in three languages", "kk", ["Сәлем! Привет! Hello!"], "too short to tell"],
    ["a short Kazakh sentence", "kk", ["Бұл – менің эссем."], "too short to tell"],
    ["a short Russian sentence", "ru", ["Это моё эссе."], "too short to tell"],
    ["a short English sentence", "en", ["This is my essay."], "too short to tell"],
    ["one Kazakh paragraph of a line", "kk", [KK.slice(0, 76)], "too short to tell"],
    [
      "short lines, however many",
      "kk",
      Array.from({ length: 20 }, () => "Қысқа жол. Short line."),
      "too short to tell",
    ],
    ["a Kazakh essay", "kk", [KK, KK_MORE], "one language"],
    ["a Russian essay", "ru", [RU, RU_MORE], "one language"],
    ["an English essay", "en", [EN, EN_MORE], "one language"],
    ["a Kazakh essay with a Russian name in it", "kk", [KK, `${KK_MORE} (Иванов, Петрова)`], "one language"],
    ["a paragraph of another language", "kk", [KK, RU, KK_MORE], "part_in_other_language"],
    ["a Russian essay with an English paragraph", "ru", [RU, RU_MORE, EN], "part_in_other_language"],
    ["half a paragraph in another script", "kk", [HALVES, KK_MORE], "nothing"],
    ["an essay that is meant to be in several", "mixed", [KK, RU, EN], "nothing"],
    ["a word of two alphabets", "kk", [KK.replace("Сайлау", "Сaйлау"), KK_MORE], "letters_mixed"],
  ])("%s", (_, language, paragraphs, expected) => {
    expect(said(written(language, paragraphs))).toBe(expected);
  });
});
