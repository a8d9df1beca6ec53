import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDrafts, type ChangedPiece, type DraftBlock } from "#lib/reviews/compare-drafts.ts";

function blocks(texts: readonly string[]): DraftBlock[] {
  return texts.map((text) => ({ type: "paragraph", level: null, language: "kk", text }));
}

const compare = (old: readonly string[], now: readonly string[]) => compareDrafts(blocks(old), blocks(now));

/** [-deleted-] {+inserted+} ⟨1 moved⟩ ⟨1↗⟩ where it stood; rows that are gone begin with ✗. */
function drawn(old: readonly string[], now: readonly string[]): string[] {
  const signs: Record<ChangedPiece["is"], (piece: ChangedPiece) => string> = {
    kept: ({ text }) => text,
    deleted: ({ text }) => `[-${text.trim()}-]`,
    inserted: ({ text }) => `{+${text.trim()}+}`,
    moved: ({ text, move }) => `⟨${String(move)} ${text.trim()}⟩`,
    moved_away: ({ move }) => `⟨${String(move)}↗⟩`,
  };
  return compare(old, now).rows.map(
    ({ isGone, pieces }) => `${isGone ? "✗ " : ""}${pieces.map((piece) => signs[piece.is](piece)).join("")}`,
  );
}

const A = "Конституциялық реформа партиялардың рөлін едәуір өзгертті.";
const B = "Мажоритарная система вернулась лишь частично, и это заметно.";
const C = "The quorum of the chamber was lowered later 😀.";
const CASES: readonly [name: string, old: string[], now: string[], rows: string[]][] = [
  ["a word in place of another", ["Бір екі үш төрт."], ["Бір екі бес төрт."], ["Бір екі [-үш-]{+бес+}төрт."]],
  ["a paragraph that came", [A, C], [A, B, C], [A, `{+${B}+}`, C]],
  ["a paragraph that went", [A, B, C], [A, C], [A, `✗ [-${B}-]`, C]],
  ["a paragraph that moved to the top", [A, B, C], [C, A, B], [`⟨1 ${C}⟩`, A, B, "✗ ⟨1↗⟩"]],
  [
    "a paragraph that moved and was mended on the way",
    [A, B, C],
    [C.replace("lowered", "raised"), A, B],
    ["⟨1 The quorum of the chamber was⟩[-lowered-]{+raised+}⟨1 later 😀.⟩", A, B, "✗ ⟨1↗⟩"],
  ],
  [
    "a sentence that moved into another paragraph",
    [`${A} ${B}`, `${C} Соңғы сөйлем осы жерде тұр, ал тағы бір сөйлем оны аяқтайды.`],
    [A, `${C} ${B} Соңғы сөйлем осы жерде тұр, ал тағы бір сөйлем оны аяқтайды.`],
    [`${A}⟨1↗⟩`, `${C} ⟨1 ${B}⟩Соңғы сөйлем осы жерде тұр, ал тағы бір сөйлем оны аяқтайды.`],
  ],
  ["a heading that changed places", [A, "Кіріспе", B], ["Кіріспе", A, B], ["⟨1 Кіріспе⟩", A, "✗ ⟨1↗⟩", B]],
  ["a paragraph cut in two", [`${A} ${B}`], [A, B], [A, B]],
  ["two paragraphs joined", [A, B], [`${A} ${B}`], [`${A} ${B}`]],
  [
    "a Latin letter where a Cyrillic one stood",
    ["Бұл сaн екі."],
    ["Бұл сан екі."],
    ["Бұл [-сaн-]{+сан+}екі."],
  ],
  ["a letter composed otherwise is told as it is", ["Қай жыл."], ["Қай жыл?"], ["Қай жыл[-.-]{+?+}"]],
  ["other blanks only", ["Бір  екі үш."], ["Бір екі үш."], ["Бір екі үш."]],
  ["nothing before", [], [A], [`{+${A}+}`]],
  ["nothing left", [A], [], [`✗ [-${A}-]`]],
  ["nothing at all", [], [], []],
];

describe("what changed between two drafts", () => {
  test.each(CASES)("%s", (_, old, now, rows) => {
    expect(drawn(old, now)).toEqual(rows);
  });

  test("counts words that came and went, and not those that moved", () => {
    const { inserted, deleted, moves } = compare([A, B, C], [C, A, `${B} Иә.`]);
    expect({ inserted, deleted, moves }).toEqual({
      ...{ inserted: 1, deleted: 0 },
      moves: [{ number: 1, isUp: true, words: expect.any(Number) as number }],
    });
  });
});

const word = fc.constantFrom(
  ..."Реформа сайлау партия тізім квота мандат закон голос часть quorum vote 👩‍👩‍👧 й ә 1995 , .".split(" "),
);
const draft = fc.array(
  fc.array(word, { maxLength: 12 }).map((words) => words.join(" ")),
  { maxLength: 8 },
);
const bare = (text: string) => text.replace(/\s+/gu, "");

describe("for any two drafts", () => {
  test("the later one can be read off the rows letter by letter", () => {
    fc.assert(
      fc.property(draft, draft, (old, now) => {
        const there = compare(old, now).rows.flatMap(({ pieces }) =>
          pieces.filter(({ is }) => is !== "deleted" && is !== "moved_away").map(({ text }) => text),
        );
        expect(bare(there.join(""))).toBe(bare(now.join("")));
      }),
    );
  });

  test("no letter of the earlier one is lost", () => {
    fc.assert(
      fc.property(draft, draft, (old, now) => {
        const { rows } = compare(old, now);
        const was = rows.flatMap(({ pieces }) =>
          pieces.filter(({ is }) => is !== "inserted" && is !== "moved_away"),
        );
        const letters = (text: string) => [...bare(text)].sort().join("");
        expect(letters(was.map(({ text }) => text).join(""))).toBe(letters(old.join("")));
      }),
    );
  });

  test("a draft against itself has not changed", () => {
    fc.assert(
      fc.property(draft, (text) => {
        const { rows, inserted, deleted, moves } = compare(text, text);
        expect(rows.flatMap(({ pieces }) => pieces).filter(({ is }) => is !== "kept")).toEqual([]);
        expect([inserted, deleted, moves.length]).toEqual([0, 0, 0]);
      }),
    );
  });

  test("each move is shown once where it stands and once where it stood", () => {
    fc.assert(
      fc.property(draft, draft, (old, now) => {
        const { rows, moves } = compare(old, now);
        const pieces = rows.flatMap((row) => row.pieces);
        for (const { number } of moves) {
          expect(pieces.filter(({ is, move }) => is === "moved_away" && move === number)).toHaveLength(1);
          expect(pieces.some(({ is, move }) => is === "moved" && move === number)).toBe(true);
        }
      }),
    );
  });
});
