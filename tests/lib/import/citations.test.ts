import { expect, test } from "vitest";
import { importText } from "#lib/import/import-text.ts";
import { rawText } from "#lib/import/raw-text.ts";

const source = { name: "жолдар.txt", mediaType: "text/plain", sha256: "0".repeat(64) };

function citationsOf(body: readonly string[], list: readonly string[]) {
  const text = [
    "Кіріспе",
    "",
    ...body.flatMap((paragraph) => [paragraph, ""]),
    "Әдебиеттер",
    "",
    ...list,
  ].join("\n");
  const { citations, references } = importText(rawText(text), source);
  const numbers = new Map(references.map(({ id, number, text: printed }) => [id, number ?? printed]));
  return citations.map(({ text: mark, keys, locator, entries }) => [
    mark,
    keys,
    locator,
    entries.map((id) => numbers.get(id)),
  ]);
}

const filler = "Бұл еңбекте даланың ескі жолдары мен олардың бойындағы қалалардың тарихы сөз болады.";
const numbered = [
  "1. Бектұр С. Дала жолдарының тарихы. – Алматы: Кітап, 2011. – 200 б.",
  "2. Ғалым Ж. Кітапхана ісінің негіздері. – Алматы: Кітап, 2012. – 180 б.",
];

test("a mark that repeats leads to the entry of the mark before it, over the edge of a paragraph", () => {
  const body = [
    `${filler} Жолдар туралы алғаш Бектұр жазды [1, 45 б.].`,
    `${filler} Сол кітапта қалалар да аталған [Сонда, 60 б.].`,
  ];
  expect(citationsOf(body, numbered)).toEqual([
    ["[1, 45 б.]", [1], "45 б.", [1]],
    ["[Сонда, 60 б.]", [1], "60 б.", [1]],
  ]);
});

test("nothing is repeated where nothing was cited", () => {
  expect(
    citationsOf(
      [`${filler} Сол жерде қалалар да болған [Сонда, 60 б.].`, `${filler} Кейін жазды [2].`],
      numbered,
    ),
  ).toEqual([["[2]", [2], null, [2]]]);
});

test("a name and a year lead to the entry in another script, and letters tell works of one year apart", () => {
  const list = [
    "Bektur S. Dala zholdarynyn tarikhy. – Almaty: Kitap, 2011. – 200 p.",
    "Ивлев П. Окна старого города. – Омск: Парус, 2010а. – 120 с.",
    "Ивлев П. Двери старого города. – Омск: Парус, 2010б. – 140 с.",
  ];
  const body = [
    `${filler} Жолдар туралы жазылған (Бектұр, 2011: 45).`,
    `${filler} Қалалар туралы да жазылған (Ивлев, 2010б, с. 7).`,
  ];
  const led = citationsOf(body, list).map(([mark, , , entries]) => [
    mark,
    String((entries as string[])[0]).slice(0, 12),
  ]);
  expect(led).toEqual([
    ["(Бектұр, 2011: 45)", "Bektur S. Da"],
    ["(Ивлев, 2010б, с. 7)", "Ивлев П. Две"],
  ]);
});
