import { expect, test } from "vitest";
import { firstSurname } from "#lib/documents/first-surname.ts";

test.each([
  ["А. Сейітова, Б. Оразбек", "Сейітова"],
  ["Сейітова А.Б., Оразбек Б.", "Сейітова"],
  ["Қасен Ә.", "Қасен"],
  ["Emily Hart", "Hart"],
  ["Hart, Emily", "Hart"],
  ["J.-P. Brandt and Emily Hart", "Brandt"],
  ["Морозова Анна", "Морозова"],
  ["Анна Морозова", "Морозова"],
  ["Анна Петровна Ли", "Ли"],
  ["Ли Анна Петровна", "Ли"],
  ["Әлихан Нұрмұхамедұлы Бөкейхан", "Бөкейхан"],
  ["Бөкейхан Әлихан Нұрмұхамедұлы", "Бөкейхан"],
  ["Достоевский Ф. М.; Толстой Л. Н.", "Достоевский"],
  ["王小明", "王小明"],
  ["А.", "А."],
  ["", ""],
  [" ; ,", ""],
])("%s is called %s", (authors, surname) => {
  expect(firstSurname(authors)).toBe(surname);
});
