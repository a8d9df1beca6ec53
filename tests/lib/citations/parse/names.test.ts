import { describe, expect, it } from "vitest";
import {
  readHeadingNames,
  readNameList,
  readOrganisation,
  readPlainHeading,
} from "#lib/citations/parse/names.ts";

const printed = (list: ReturnType<typeof readNameList>): string[] =>
  (list?.names ?? []).map(({ family, given, literal }) => literal ?? `${family ?? ""}, ${given ?? ""}`);

describe("readHeadingNames", () => {
  it.each([
    ["Омаров Қ.Т. Дала", ["Омаров, Қ. Т."], "Дала"],
    ["Омаров, Қ.Т.  Дала", ["Омаров, Қ. Т."], "Дала"],
    ["Қ.Т. Омаров. Дала", ["Омаров, Қ. Т."], "Дала"],
    ["Тілеуов Қ.-Ж.К. Дала", ["Тілеуов, Қ.-Ж. К."], "Дала"],
    ["Ли В. Қала", ["Ли, В."], "Қала"],
    ["Ли В.П., Ким А.С. Қала", ["Ли, В. П.", "Ким, А. С."], "Қала"],
    ["Омаров Қ., Сейітов А. және т.б. Қала", ["Омаров, Қ.", "Сейітов, А."], "Қала"],
    ["Grey R., Brown T. et al. Towns", ["Grey, R.", "Brown, T."], "Towns"],
    ["Grey, R., & Brown, T. B. (2015)", ["Grey, R.", "Brown, T. B."], "(2015)"],
    ["Grey, Robert, and Paul Brown. Towns", ["Grey, Robert", "Brown, Paul"], "Towns"],
    ["Grey RB, Brown T. Towns", ["Grey, R. B.", "Brown, T."], "Towns"],
    ["Соссюр-Мейер Ф. де. Курс", ["Соссюр-Мейер, Ф."], "Курс"],
    ["Мамедов А.Б. оглы. Дала", ["Мамедов, А. Б. оглы"], "Дала"],
  ])("reads the names of «%s»", (text, names, rest) => {
    const list = readHeadingNames(text);
    expect(printed(list)).toEqual(names);
    expect(text.slice(list?.length ?? 0).trim()).toBe(rest);
  });

  it.each([
    "А.С. Омаров и его время: сборник",
    "Дала тарихы. Алматы",
    "История степи. В пяти томах",
    "Қазақ тілінің сөздігі",
    "改革",
    "सुधार",
    "إصلاح",
    "👩‍🔬",
    "",
  ])("sees no author in «%s»", (text) => {
    expect(readHeadingNames(text)).toBeNull();
  });
});

describe("headings without initials", () => {
  it("takes two capitalised words for a name, but not for sure", () => {
    const list = readPlainHeading("Тілеу Ғарифолла. Дала үні. – Алматы");
    expect(printed(list)).toEqual(["Тілеу, Ғарифолла"]);
    expect(list?.certainty).toBeLessThan(0.7);
  });

  it("puts the family name first when its ending shows which it is", () => {
    expect(printed(readPlainHeading("Мұқан Сәбитов. Дала үні. – Алматы"))).toEqual(["Сәбитов, Мұқан"]);
  });

  it.each(["Қазақ Елі. Тарих", "История Степи. Очерки", "Мұқан Сәбитов – ақын. Алматы"])(
    "leaves the title «%s» a title",
    (text) => {
      expect(readPlainHeading(text)).toBeNull();
    },
  );

  it("knows bodies that publish under their acronym", () => {
    expect(printed(readOrganisation("OECD. Towns and Taxes"))).toEqual(["OECD"]);
    expect(readOrganisation("Towns. And Taxes")).toBeNull();
  });
});
