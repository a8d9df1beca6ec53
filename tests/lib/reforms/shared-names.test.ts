import { expect, test } from "vitest";
import { findSharedNames } from "#lib/reforms/shared-names.ts";

const named = (slug: string, ru: string, aliases: string[] = []) => ({
  slug,
  labels: { ru },
  aliases: { ru: aliases },
});

test("two reforms with one abbreviation are named together, whatever its case and look-alike letters", () => {
  const council = named("council", "Национальный совет", ["НСОД"]);
  // The Н of the second is a Latin H.
  const other = named("other", "Другой совет", ["HСОД", "нсод"]);
  expect(findSharedNames([council, other, named("third", "Третий")])).toEqual([
    { language: "ru", text: "НСОД", reforms: [council, other] },
  ]);
});

test("a label that is another's alias counts; the same name in another language does not", () => {
  const one = { labels: { kk: "Жолдау" }, aliases: {} };
  const two = { labels: { kk: "Үндеу" }, aliases: { kk: ["жолдау"] } };
  const three = { labels: { ru: "Жолдау" }, aliases: {} };
  expect(findSharedNames([one, two, three]).map(({ reforms }) => reforms)).toEqual([[one, two]]);
});

test("a reform that bears a name twice shares it with nobody; signs without letters are no name", () => {
  expect(findSharedNames([named("a", "НСОД", ["нсод"]), named("b", "–"), named("c", "—")])).toEqual([]);
});
