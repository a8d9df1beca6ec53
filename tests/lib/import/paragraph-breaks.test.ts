import { describe, expect, it } from "vitest";
import { splitLines } from "#lib/import/lines.ts";
import { readLayout } from "#lib/import/page-layout.ts";
import { groupLines } from "#lib/import/paragraph-breaks.ts";

/** The first words of each paragraph that the lines fall into. */
function openings(...lines: string[]): string[] {
  const read = splitLines(lines.join("\n"));
  return groupLines(read, readLayout(read)).map(
    (group) => group.lines[0]?.text.split(" ").slice(0, 2).join(" ") ?? "",
  );
}

const FIRST = [
  "Кеңес мүшелері ауыл тұрғындарымен кездесіп, бюджеттің әр бабын",
  "бірге талқылады. Талқылау үш күнге созылды, ал қорытындысы",
];
const SECOND = [
  "Келесі жылы тәртіп өзгерді: енді ұсыныстар жазбаша түрде ғана",
  "қабылданады және әрқайсысына жауап беріледі деп белгіленді.",
];

describe("paragraphs", () => {
  it("end at a short line that closes a sentence, with or without a blank line", () => {
    expect(openings(...FIRST, "жарияланды.", ...SECOND)).toEqual(["Кеңес мүшелері", "Келесі жылы"]);
    expect(openings(...FIRST, "жарияланды.", "", ...SECOND)).toEqual(["Кеңес мүшелері", "Келесі жылы"]);
  });

  it("end before a heading at the top of a page, though the last line is full", () => {
    const full = "жарияланып, сол аптада барлық ауылға түгел таныстырылды.";
    expect(openings(...FIRST, full, "\fЗерттеу әдісі", "", ...SECOND)).toEqual([
      "Кеңес мүшелері",
      "Зерттеу әдісі",
      "Келесі жылы",
    ]);
  });

  it("go on over a blank line in the middle of a sentence", () => {
    expect(openings(FIRST[0] ?? "", "", FIRST[1] ?? "", "жарияланды.", "", ...SECOND)).toEqual([
      "Кеңес мүшелері",
      "Келесі жылы",
    ]);
  });

  it("go on when blank lines stand between all lines", () => {
    const spaced = [...FIRST, "жарияланды.", ...SECOND, "Дау шықпады.", ...FIRST, "жарияланды."].flatMap(
      (line) => [line, ""],
    );
    expect(openings(...spaced)).toEqual(["Кеңес мүшелері", "Келесі жылы", "Кеңес мүшелері"]);
  });

  it("do not begin at a dash that continues a formula, nor at a figure", () => {
    expect(
      openings(
        "Үш буын қажет делінді: күшті аудан, ықпалды мәслихат пен ашық кеңес",
        "– есеп беретін әкім, сондай-ақ тәуелсіз бақылау комиссиясы болмақ.",
        "Ол туралы кейін",
      ),
    ).toEqual(["Үш буын", "Ол туралы"]);
    expect(
      openings(
        "Сайлау екі кезеңмен өтті де, қорытындысы көп кешікпей, яғни",
        "1999 жылдың желтоқсанында жарияланды, бірақ дау содан кейін де",
        "тоқтамады.",
      ),
    ).toEqual(["Сайлау екі"]);
  });

  it("begin at the items of a list", () => {
    expect(
      openings(
        "Тәртіп мынадай:",
        "1) өтінім беріледі;",
        "2) өтінім қаралады;",
        "- жауап жазылады;",
        "- жауап жіберіледі.",
      ),
    ).toHaveLength(5);
  });

  it("are the lines themselves where nothing was wrapped", () => {
    const long = "Бұл абзац бір жолға толық жазылған, сондықтан ол өте ұзын. ".repeat(6).trim();
    expect(openings(long, long, "Қысқа жол.", long)).toHaveLength(4);
  });

  it("hold a word that a hyphen breaks together over a blank line", () => {
    expect(
      openings("Ауыл әкімдерін тікелей сайлау тәжірибесі көр-", "", "сеткендей, тұрғындар белсенді болды."),
    ).toHaveLength(1);
  });

  it.each([["قرر المجلس أن يجتمع"], ["परिषद ने निर्णय लिया"], ["委员会决定召开会议"], ["🙂 🙂"]])(
    "take %s as it comes",
    (line) => {
      expect(openings(line)).toHaveLength(1);
    },
  );
});
