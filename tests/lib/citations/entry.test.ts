import { describe, expect, it } from "vitest";
import { readEntryNumber, whyNoEntry } from "#lib/citations/entry.ts";

describe("readEntryNumber", () => {
  it.each([
    ["1. Омаров Қ. Сөз", 1, "Омаров Қ. Сөз"],
    ["12)\u2002Омаров Қ. Сөз", 12, "Омаров Қ. Сөз"],
    ["[7] Grey R. Word", 7, "Grey R. Word"],
    ["3 Омаров Қ.Т. Сөз", 3, "Омаров Қ.Т. Сөз"],
    ["• Омаров Қ. Сөз", null, "Омаров Қ. Сөз"],
    ["100 жыл тарихы", null, "100 жыл тарихы"],
    ["2019 жыл", null, "2019 жыл"],
    ["1. 改革 सुधार إصلاح 👩‍🔬", 1, "改革 सुधार إصلاح 👩‍🔬"],
  ])("parts the number from «%s»", (printed, number, text) => {
    const read = readEntryNumber(printed);
    expect([read.number, read.text]).toEqual([number, text]);
    expect(printed.slice(read.offset)).toBe(text);
  });
});

describe("whyNoEntry", () => {
  it.each([
    ["", "empty"],
    ["ӘДЕБИЕТТЕР:", "heading"],
    ["Пайдаланылған әдебиеттер тізімі", "heading"],
    ["Список использованной литературы", "heading"],
    ["References", "heading"],
    ["Там же. С. 5.", "repeats_previous"],
    ["Сонда, 12 б.", "repeats_previous"],
    ["Ibid., p. 4", "repeats_previous"],
    ["42", "not_a_reference"],
    ["Омаров Қ. Сөз. – Алматы, 2001.", null],
    ["改革", null],
  ])("says of «%s»: %s", (text, reason) => {
    expect(whyNoEntry(text)).toBe(reason);
  });
});
