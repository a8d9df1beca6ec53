import { describe, expect, test } from "vitest";
import type { Block } from "#lib/documents/block.ts";
import { cardOfBlocks } from "#lib/documents/card.ts";
import type { BlockLanguage } from "#lib/languages/language-tag.ts";

type Printed = readonly [Block["type"], string, BlockLanguage?];
const card = (language: BlockLanguage, ...printed: Printed[]) =>
  cardOfBlocks(
    printed.map(([type, text, own = language]) => ({ type, text, language: own })),
    language,
    "seitova-2021.txt",
  );

describe("the card of an article", () => {
  test("is taken in the article's own language where the first page is printed in three", () => {
    const shown = card(
      "kk",
      ["title", "Reforms and Representation", "en"],
      ["authors", "A. Seitova", "en"],
      ["title", "Реформалар мен өкілдік", "kk"],
      ["authors", "А.Б. Сейтова", "kk"],
      ["title", "Реформы и представительство", "ru"],
      ["authors", "А.Б. Сеитова", "ru"],
    );
    expect(shown).toEqual({ title: "Реформалар мен өкілдік", authors: "А.Б. Сейтова" });
  });

  test("takes another language rather than nothing, and then that language alone", () => {
    const shown = card(
      "kk",
      ["title", "Новый закон", "ru"],
      ["authors", "Ли В.", "ru"],
      ["authors", "V. Lee", "en"],
    );
    expect(shown).toEqual({ title: "Новый закон", authors: "Ли В." });
  });

  test("is called after its file where no title was found", () => {
    expect(card("ru", ["paragraph", "Текст."])).toEqual({ title: "seitova-2021", authors: "" });
    expect(cardOfBlocks([], "kk", ".txt")).toEqual({ title: ".txt", authors: "" });
  });

  test.each([
    ["raised figures", "Сейтова А.Б.1, Ли В.П.2,3*", "Сейтова А.Б., Ли В.П."],
    ["superscripts", "Ә. Ұлы¹, Қ. Іңкәр²³", "Ә. Ұлы, Қ. Іңкәр"],
    ["a remark", "L. Whitfield (corresponding author)", "L. Whitfield"],
    ["two lines", "А. Ахметов,\n  Б. Болат", "А. Ахметов, Б. Болат"],
    ["Arabic", "محمد علي", "محمد علي"],
    ["Hindi", "रवि कुमार", "रवि कुमार"],
    ["Chinese", "王小明", "王小明"],
    ["an emoji", "Анар 😀", "Анар 😀"],
  ])("keeps the names alone: %s", (_, printed, shown) => {
    expect(card("kk", ["authors", printed]).authors).toBe(shown);
  });

  test("joins authors who stand on lines of their own", () => {
    expect(
      card("en", ["authors", "L. Whitfield"], ["authors", "T. Ospan"], ["authors", "L. Whitfield"]).authors,
    ).toBe("L. Whitfield, T. Ospan");
  });
});
