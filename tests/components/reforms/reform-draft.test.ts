import { describe, expect, test } from "vitest";
import {
  BLANK_ACT,
  BLANK_DATE,
  BLANK_REFORM,
  changedFields,
  draftOf,
  faultsOf,
  fieldsOf,
} from "#components/reforms/reform-draft.ts";
import { reformView } from "#tests/support/reforms.ts";

const stored = reformView("amendment-2007", {
  kind: "amendment",
  labels: { kk: "2007 жылғы түзетулер", ru: "Поправки 2007 года" },
  aliases: { ru: ["поправка 2007", "реформа 2007"] },
  descriptions: { en: "The seats were redistributed. 🧭" },
  dates: ["2007-05-21", "2009"],
  dateMeanings: { "2007-05-21": ["adopted", "in_force"] },
  institutions: [
    { reform: { id: "i1", slug: "i1", kind: "institution", labels: { en: "Council" } }, role: "changes" },
  ],
  acts: [{ title: { ru: "О внесении изменений" }, number: "№ 254-III", date: "2007-05-21" }],
});

describe("the form of a reform", () => {
  test("opened and saved changes nothing", () => {
    const fields = fieldsOf(draftOf(stored));
    expect(changedFields(fields, fieldsOf(draftOf(stored)))).toEqual({});
    expect(fields).toMatchObject({
      labels: stored.labels,
      aliases: stored.aliases,
      descriptions: stored.descriptions,
      dates: stored.dates,
      dateMeanings: stored.dateMeanings,
      institutions: [{ institutionId: "i1", role: "changes" }],
      acts: stored.acts,
      parentId: null,
    });
  });

  test("sends only the fields that were changed", () => {
    const draft = { ...draftOf(stored), dates: [{ text: "2007-05-21", meaning: "adopted" as const }] };
    expect(changedFields(fieldsOf(draft), fieldsOf(draftOf(stored)))).toEqual({
      dates: ["2007-05-21"],
      dateMeanings: { "2007-05-21": ["adopted"] },
    });
  });

  test("leaves out what is blank, said twice or an act without anything in it", () => {
    const draft = {
      ...BLANK_REFORM,
      labels: { kk: "  ", en: " 宪法 / संविधान / دستور " },
      aliases: { ru: "а\n\n а \nб" },
      dates: [" 2009 ", "2007-05", "", "2009"].map((text) => ({ text, meaning: null })),
      acts: [BLANK_ACT, { ...BLANK_ACT, number: " № 1 " }],
    };
    expect(fieldsOf(draft)).toMatchObject({
      labels: { en: "宪法 / संविधान / دستور" },
      aliases: { ru: ["а", "б"] },
      dates: ["2007-05", "2009"],
      acts: [{ number: "№ 1" }],
    });
  });

  test.each([
    ["no name in any language", { labels: { kk: " " } }, { labels: true }],
    ["30 February", { dates: [{ text: "2007-02-30", meaning: null }] }, { dates: [true] }],
    [
      "a date in words",
      { dates: [BLANK_DATE, { text: "21 мая 2007", meaning: null }] },
      { dates: [false, true] },
    ],
    [
      "an act whose link is not https",
      { acts: [{ ...BLANK_ACT, url: "http://adilet.zan.kz/kaz" }] },
      { acts: [{ date: false, url: true }] },
    ],
    [
      "an act that was adopted during a period",
      { acts: [{ ...BLANK_ACT, date: "2003/2005" }] },
      { acts: [{ date: true, url: false }] },
    ],
    [
      "an act with half an address",
      { acts: [{ ...BLANK_ACT, url: "adilet.zan.kz" }] },
      { acts: [{ date: false, url: true }] },
    ],
    [
      "an act with a wrong date",
      { acts: [{ ...BLANK_ACT, date: "21.05.2007" }] },
      { acts: [{ date: true, url: false }] },
    ],
  ])("is not saved with %s", (_, changed, fault) => {
    expect(faultsOf({ ...draftOf(stored), ...changed })).toMatchObject(fault);
  });

  test("is saved with a name in one language and nothing else", () => {
    expect(faultsOf({ ...BLANK_REFORM, labels: { ru: "Реформа" } })).toBeNull();
  });
});
