import { describe, expect, it } from "vitest";
import type { ClassResult } from "#lib/reviews/class-results.ts";
import { fillGradebook } from "#lib/reviews/exchange/fill-gradebook.ts";

const result = (name: string, email: string | null, total: string | null, overall = ""): ClassResult => ({
  ...{
    student: { name, email },
    number: 1,
    teamName: null,
    state: "released",
    handedInAt: null,
    isLate: false,
  },
  ...{
    parts: [],
    marks: [],
    total,
    outOf: "100",
    releasedAt: null,
    overall: overall === "" ? [] : [overall],
  },
});
const RESULTS = [
  result("Дана Ахметова", "dana@example.kz", "71.50", "Ой анық.\n<b>Дәлел</b> аз."),
  result("Ерлан Ким", null, "60.00"),
  result("Zoe Marsh", "zoe@example.org", null),
  result("Асан Серік", null, "5.00"),
];
const fill = (text: string) => fillGradebook(text, RESULTS, ["2-эссе", "Essay 2"]);

describe("marks in the file of a learning platform", () => {
  it.each([
    ["English", "Identifier,Full name,Email address,Grade,Last modified (grade),Feedback comments"],
    [
      "Russian",
      "Идентификатор,Полное имя,Адрес электронной почты,Оценка,Последнее изменение (оценка),Отзыв в виде комментария",
    ],
  ])("stand in the grading worksheet of a Moodle in %s, and nothing else is changed", (_, head) => {
    const filled = fill(
      `${head}\n"Participant 12","Д. А.",DANA@example.kz,,-,\nParticipant 13,"Ким Ерлан",,,"-",\nParticipant 14,"Асан Серік",,,-,\nParticipant 15,"Серік, Асан",,,-,\n`,
    );
    expect(
      filled?.text
        .replace(/^\uFEFF/u, "")
        .split("\r\n")
        .slice(1),
    ).toEqual([
      'Participant 12,Д. А.,DANA@example.kz,71.50,-,"<p>Ой анық.<br>&lt;b&gt;Дәлел&lt;/b&gt; аз.</p>"',
      "Participant 13,Ким Ерлан,,60.00,-,",
      "Participant 14,Асан Серік,,,-,",
      'Participant 15,"Серік, Асан",,,-,',
      "",
    ]);
    expect(filled).toMatchObject({ platform: "moodle", filled: 2, missing: ["Асан Серік"] });
  });

  it("stand in a worksheet whose heads are in a language that nobody here knows, by the order of its columns", () => {
    const head = "Сәйкестендіргіш,Аты,Пошта,Күйі,Баға,Ең жоғары баға,Өзгертуге болады,Өзгертілді,Пікір";
    const rows = [
      '"Қатысушы 12",Д. А.,dana@example.kz,Тапсырды,,"100,00",Иә,-,',
      '"Қатысушы 13",Ким Ерлан,erlan@example.kz,Тапсырды,"40,00","100,00",Иә,-,<p>бұрынғы</p>',
    ];
    const filled = fill([head, ...rows, ""].join("\n"));
    expect(filled?.text).toContain("Қатысушы 12,Д. А.,dana@example.kz,Тапсырды,71.50,");
    expect(filled?.text).toContain("&lt;b&gt;Дәлел&lt;/b&gt; аз.</p>");
    expect(filled?.text).toContain('Қатысушы 13,Ким Ерлан,erlan@example.kz,Тапсырды,60.00,"100,00"');
    expect(filled).toMatchObject({ platform: "moodle", filled: 2, missing: ["Асан Серік"] });
    expect(fill("1,А,Б,В,Г\n1,x,y,3,5\n1,x,y,4,5\n")).toBeNull();
    expect(fill(`${head}\n`)).toBeNull();
  });

  it("stand in the assignment's column of a gradebook of Canvas, or in a new one", () => {
    const head = "Student,ID,SIS User ID,SIS Login ID,Section";
    const known = fill(`${head},Essay 2 (417)\nPoints Possible,,,,,100\n"Ахметова, Дана",7,,,A,\n`);
    expect(known?.text).toContain('"Ахметова, Дана",7,,,A,71.50');
    const made = fill(`${head}\n    Points Possible,,,,\nD,7,,dana@example.kz,A\n`);
    expect(made?.text).toContain("Section,2-эссе");
    expect(made?.text).toMatch(/Points Possible",,,,,100/u);
    expect(made?.text).toContain("D,7,,dana@example.kz,A,71.50");
  });

  it("are never put over somebody else's who bears the same name", () => {
    const head = "Identifier,Full name,Email address,Grade";
    const two = [
      result("Дана Ахметова", "dana.b@example.kz", "10.00"),
      result("Дана Ахметова", "dana.a@example.kz", "90.00"),
      result("Ерлан Ким", "erlan.other@example.kz", "20.00"),
      result("Дана Серік", null, "30.00"),
    ];
    const rows = ["1,Дана Ахметова,dana.a@example.kz,-", "2,Ерлан Ким,erlan@example.kz,-"];
    const filled = fillGradebook([head, ...rows].join("\n"), two, []);
    expect(filled?.text).toContain("1,Дана Ахметова,dana.a@example.kz,90.00");
    expect(filled).toMatchObject({ filled: 2, missing: ["Дана Ахметова", "Дана Серік"] });
  });

  it.each(["", "name,mark\nДана,5", "\u0000\u0001", '"'])("are not put into %j", (text) => {
    expect(fill(text)).toBeNull();
  });
});
