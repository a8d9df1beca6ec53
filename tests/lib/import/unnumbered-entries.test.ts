import { expect, it } from "vitest";
import { openDraft } from "#lib/import/draft.ts";
import { splitLines } from "#lib/import/lines.ts";
import { cutUnnumbered } from "#lib/import/unnumbered-entries.ts";

/** Drafts are parted by blank lines here, as paragraph breaks part them. */
function entriesOf(text: string): string[] {
  const drafts = text.split("\n\n").map((part) => openDraft(splitLines(part)));
  return cutUnnumbered(drafts).map(({ lines }) => lines.map((line) => line.text).join(" "));
}

const [ABEN, MIRON, SHAYA] = [
  "Әбенов Қ. Керуен ізі. – Түркістан: Тұран, 2005. – 148 б.",
  "Миронов Г.А. Колодцы степных дорог // Землеведение. – 1998. – № 2. – С. 50–61.",
  "Шаяхмет Н. Ауызша тарих. – Қызылорда: Сыр, 2011. – 96 б.",
];

it("cuts a list that has no gaps where a name follows a finished description", () => {
  expect(entriesOf([ABEN, MIRON, SHAYA].join("\n"))).toEqual([ABEN, MIRON, SHAYA]);
});

it("puts back what a false break cut off", () => {
  expect(
    entriesOf(
      `${ABEN}\n\nМиронов Г.А. Колодцы степных дорог //\n\nЗемлеведение. – 1998. – № 2.\n\n– С. 50–61.`,
    ),
  ).toEqual([ABEN, "Миронов Г.А. Колодцы степных дорог // Землеведение. – 1998. – № 2. – С. 50–61."]);
});

it("keeps a co-author on a new line, who is out of the alphabet, in the entry", () => {
  const text = "Шаяхмет Н. Ауызша тарих: жинақ (2011)\nӘбенов Қ. редакциясымен. – Қызылорда: Сыр. – 96 б.";
  expect(entriesOf(text)).toHaveLength(1);
});
