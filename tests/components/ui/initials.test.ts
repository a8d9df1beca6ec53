import { describe, expect, test } from "vitest";
import { initials } from "#components/ui/initials.ts";

describe("the letters that stand for a person", () => {
  test.each([
    ["first and last name", "Айгерім Сейітова", "АС"],
    ["the patronymic is passed over", "Ұлжан Әбдіқадырқызы Қасен", "ҰҚ"],
    ["one word", "әділет", "Ә"],
    ["initials already", "В. Ли", "ВЛ"],
    ["quotation marks around", "«Сарап» тобы", "СТ"],
    ["a decomposed letter stays whole", "И\u0306ошкин", "И\u0306"],
    ["Arabic", "محمد علي", "مع"],
    ["Hindi keeps its vowel sign", "प्रिया शर्मा", "प्रिश"],
    ["Chinese", "王 小明", "王小"],
    ["an emoji family is one letter", "👨‍👩‍👧‍👦 топ", "👨‍👩‍👧‍👦Т"],
    ["nothing", "  ", ""],
  ])("%s", (_, name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});
