import { describe, expect, it } from "vitest";
import { findLabel } from "#lib/import/labels.ts";

const FOUND: readonly (readonly [line: string, kind: string, label: string])[] = [
  ["Аңдатпа. Мақалада сайлау қарастырылады.", "abstract", "Аңдатпа."],
  ["Түйін сөздер: сайлау, ауыл", "keywords", "Түйін сөздер:"],
  ["КІЛТТІК СӨЗДЕР: сайлау", "keywords", "КІЛТТІК СӨЗДЕР:"],
  ["Ключевые слова – выборы, село", "keywords", "Ключевые слова –"],
  ["Abstract: The paper asks", "abstract", "Abstract:"],
  ["А н д а т п а . Мақалада", "abstract", "А н д а т п а ."],
  ["УДК 342.4", "udc", "УДК"],
  ["IRSTI 11.25.91", "udc", "IRSTI"],
  ["Кіріспе", "heading", "Кіріспе"],
  ["1. Введение", "heading", "1. Введение"],
  ["2 Materials and methods", "heading", "2 Materials and methods"],
  ["ӘДЕБИЕТТЕР:", "references", "ӘДЕБИЕТТЕР:"],
  ["Пайдаланылған әдебиеттер тізімі:", "references", "Пайдаланылған әдебиеттер тізімі:"],
  ["Список использованных источников", "references", "Список использованных источников"],
  ["References (transliteration)", "romanised_references", "References (transliteration)"],
  ["Қаржыландыру: Мақала жоба аясында", "funding", "Қаржыландыру:"],
  ["1-кесте. Партиялар", "caption", "1-кесте"],
  ["Таблица 2 – Сроки", "caption", "Таблица 2"],
  ["Figure 3. Turnout", "caption", "Figure 3"],
];

const NOT_FOUND = [
  "Литература прошлого века богата",
  "Кіріспе сөзінде автор былай дейді",
  "литература и право",
  "Introduction of the new rules took a year",
  "Методы исследования были описаны ранее",
  "Abstraction is needed",
  "Кестелік әдіс",
  "المقدمة",
  "结论",
  "🙂",
  "",
];

describe("labels", () => {
  it.each(FOUND)("reads “%s” as %s", (line, kind, label) => {
    const found = findLabel(line);
    expect(found?.kind).toBe(kind);
    expect(line.slice(0, found?.length)).toBe(label);
  });

  it.each(NOT_FOUND.map((line) => [line]))("finds none in “%s”", (line) => {
    expect(findLabel(line)).toBeNull();
  });

  it("says whether anything stands behind the label", () => {
    expect(findLabel("Аннотация")?.alone).toBe(true);
    expect(findLabel("Аннотация.")?.alone).toBe(true);
    expect(findLabel("Аннотация. Статья")?.alone).toBe(false);
  });
});
