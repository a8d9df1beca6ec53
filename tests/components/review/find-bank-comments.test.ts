import { describe, expect, it } from "vitest";
import { findBankComments } from "#components/review/find-bank-comments.ts";
import type { BankCommentView } from "#lib/operations/bank-comments.ts";

const comment = (id: string, texts: BankCommentView["texts"], topic = "", uses = 0): BankCommentView => ({
  ...{ id, texts, topic, uses, isShared: true, mayKeep: true, version: 1 },
  author: { id: "a", name: "Айгерім" },
  updatedAt: "2026-11-29T10:00:00.000Z",
});

const BANK = [
  comment("page", { kk: "Осы деректің көзін бетімен көрсетіңіз.", ru: "Укажите страницу." }, "Дереккөз", 9),
  comment("fact", { kk: "Дерек пен пайымды бөліп жазыңыз." }, "Дереккөз", 4),
  comment("thesis", { kk: "Сұрақ нақты қойылған." }, "Тезис", 12),
];
const found = (typed: string, more: Partial<Parameters<typeof findBankComments>[1]> = {}) =>
  findBankComments(BANK, { typed, language: "kk", others: ["kk", "ru", "en"], topics: [], ...more }).map(
    ({ id }) => id,
  );

describe("ready comments while one types", () => {
  it("are those whose words begin so, in the language of the essay", () => {
    expect(found("дерек")).toEqual(["page", "fact"]);
    expect(found("ДЕРЕК бөл")).toEqual(["fact"]);
    expect(found("страниц", { language: "ru" })).toEqual(["page"]);
    expect(found("жоқ сөз")).toEqual([]);
  });

  it("begin with those of the criterion while nothing is typed", () => {
    expect(found("")).toEqual(["page", "fact", "thesis"]);
    expect(found("", { topics: ["Тезис", "Thesis"] })).toEqual(["thesis", "page", "fact"]);
  });
});
