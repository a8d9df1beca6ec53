import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Cursor,
  type CursorMove,
  type CursorText,
  cursorAt,
  cursorSpan,
  extendCursor,
  growCursor,
  isExtended,
  moveCursor,
  selectUnit,
} from "#lib/documents/reading-cursor.ts";

const textOf = (...blocks: readonly string[]): CursorText => {
  let at = 0;
  const placed = blocks.map((block) => {
    const span = [at, at + block.length] as const;
    at += block.length + 1;
    return { span, language: "kk" as const };
  });
  return { text: blocks.join("\n"), blocks: placed };
};
const text = textOf("Кіріспе", "Бірінші сөйлем осы. Екінші сөйлем міне.", "***", "Соңғы блок.");
const quote = (cursor: Cursor | null, of = text) =>
  cursor === null ? null : of.text.slice(...cursorSpan(cursor));
const start = (place = 0, unit: "word" | "sentence" | "block" = "word", of = text) => {
  const cursor = cursorAt(of, place, unit);
  if (cursor === null) throw new Error("no place for the cursor");
  return cursor;
};

const KEYS = {
  "→": { unit: "word", by: 1 },
  "←": { unit: "word", by: -1 },
  "↓": { unit: "sentence", by: 1 },
  "↑": { unit: "sentence", by: -1 },
  "⇓": { unit: "block", by: 1 },
  "⇑": { unit: "block", by: -1 },
  h: { edge: "block", by: -1 },
  e: { edge: "block", by: 1 },
  H: { edge: "text", by: -1 },
  E: { edge: "text", by: 1 },
} as const satisfies Record<string, CursorMove>;
const isKey = (key: string): key is keyof typeof KEYS => key in KEYS;

/** Keys one after another; those behind "+" are pressed with Shift. */
const press = (keys: string, from: Cursor, of = text) => {
  let cursor = from;
  let isExtending = false;
  for (const key of keys) {
    if (key === "+") isExtending = true;
    else if (key === "w") cursor = selectUnit(of, cursor, "word");
    else if (key === "s") cursor = selectUnit(of, cursor, "sentence");
    else if (key === "b") cursor = selectUnit(of, cursor, "block");
    else if (isKey(key))
      cursor = isExtending ? extendCursor(of, cursor, KEYS[key]) : moveCursor(of, cursor, KEYS[key]);
  }
  return cursor;
};

describe("the cursor of a read-only text", () => {
  it.each([
    ["goes from word to word, over the border of blocks", "→", "Бірінші"],
    ["stays on the last word", "E→→", "блок"],
    ["goes by sentences", "↓", "Бірінші сөйлем осы."],
    ["goes by sentences and back", "↓↓↑", "Бірінші сөйлем осы."],
    ["goes from a sentence to its own first word", "↓→", "Бірінші"],
    ["goes back from a sentence to its own last word", "↓↓←", "міне"],
    ["goes back to the beginning of its sentence first", "↓→→↑", "Бірінші сөйлем осы."],
    ["goes by blocks, also of marks alone", "⇓⇓", "***"],
    ["finds no word in a block of marks", "⇓⇓→", "Соңғы"],
    ["goes to the end of its block", "→e", "міне"],
    ["goes to the ends of the text", "→E", "блок"],
    ["chooses its sentence with one key", "→→s", "Бірінші сөйлем осы."],
    ["chooses its block with one key", "→b", "Бірінші сөйлем осы. Екінші сөйлем міне."],
    ["chooses the first word again", "→bw", "Бірінші"],
    ["extends by words", "→+→→", "Бірінші сөйлем осы"],
    ["takes back what was extended", "→+→→←", "Бірінші сөйлем"],
    ["takes back down to the word it began with, then extends the other way", "→→+→←←", "Бірінші сөйлем"],
    ["extends to the end of the sentence", "→+↓", "Бірінші сөйлем осы."],
    ["extends to the end of the next sentence", "→+↓↓", "Бірінші сөйлем осы. Екінші сөйлем міне."],
    ["extends over blocks", "+⇓", "Кіріспе\nБірінші сөйлем осы. Екінші сөйлем міне."],
    ["extends back to the beginning of the block", "→→→+h", "Бірінші сөйлем осы"],
    ["extends back and on again", "→→→+←←→", "сөйлем осы"],
  ])("%s", (_, keys, expected) => {
    expect(quote(press(keys, start()))).toBe(expected);
  });

  it("takes letters more and less, never half of one", () => {
    const family = textOf("сөз 👨‍👩‍👧‍👦 й\u0306и");
    const first = start(0, "word", family);
    const [blank, more] = [growCursor(family, first, 1), growCursor(family, growCursor(family, first, 1), 1)];
    expect([quote(blank, family), quote(more, family)]).toEqual(["сөз ", "сөз 👨‍👩‍👧‍👦"]);
    expect(quote(growCursor(family, first, -1), family)).toBe("сө");
    const last = press("E", first, family);
    expect(quote(growCursor(family, last, -1), family)).toBe("й\u0306");
    const one = growCursor(family, growCursor(family, last, -1), -1);
    expect(quote(one, family)).toBe("й\u0306");
  });

  it("has no place in a text without anything", () => {
    expect(cursorAt(textOf(""), 0, "word")).toBeNull();
    expect(cursorAt({ text: "", blocks: [] }, 0, "block")).toBeNull();
  });

  it("always stands inside the text, on something, whatever keys are pressed", () => {
    const words = fc.constantFrom(
      "заң",
      "қала.",
      "No. 4",
      "[3, 5 б.]",
      "👍🏽",
      "مرحبا",
      "这是",
      "हिन्दी",
      "–",
      "\n",
    );
    const blocks = fc.array(
      fc.array(words, { minLength: 1, maxLength: 8 }).map((some) => some.join(" ")),
      { minLength: 1, maxLength: 4 },
    );
    const keys = fc.string({ unit: fc.constantFrom(..."→←↓↑⇓⇑heHE+wsb"), maxLength: 25 });
    fc.assert(
      fc.property(blocks, keys, (some, pressed) => {
        const of = textOf(...some);
        const from = cursorAt(of, 0, "word");
        if (from === null) return;
        const cursor = press(pressed, from, of);
        const [first, last] = cursorSpan(cursor);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeLessThanOrEqual(of.text.length);
        expect(last).toBeGreaterThan(first);
        expect(isExtended(moveCursor(of, cursor, KEYS["→"]))).toBe(false);
      }),
    );
  });
});
