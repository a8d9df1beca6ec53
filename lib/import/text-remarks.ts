import { findSuspicious } from "#lib/languages/mis-decoding.ts";
import type { ImportNote } from "./article.ts";
import type { MadeBlock } from "./blocks.ts";
import { MOST_CELLS } from "./finish-blocks.ts";
import { note } from "./note.ts";
import type { RawText } from "./raw-text.ts";
import { sourceSpan, type SourceMap } from "./source-map.ts";

/** What was mended in the text and what could not be: known only when the blocks are made. */
export function remarksOnText(raw: RawText, source: SourceMap, made: readonly MadeBlock[]): ImportNote[] {
  const counted = [
    ["look_alikes_mended", total(made, ({ clean }) => clean.lookAlikesMended)],
    ["hyphens_joined", total(made, ({ clean }) => clean.hyphensJoined)],
    ["control_characters_removed", total(made, ({ clean }) => clean.controlsRemoved)],
    ["undecodable_characters", total(made, ({ block }) => block.text.match(/\ufffd/gu)?.length ?? 0)],
  ] as const;
  const guessed = raw.encodingGuessed
    ? [note("encoding_guessed", { values: { encoding: raw.encoding } })]
    : [];
  return [
    ...guessed,
    ...suspiciousPlaces(source),
    ...wholeTables(made),
    ...counted.flatMap(([code, count]) => (count > 0 ? [note(code, { values: { count } })] : [])),
  ];
}

function wholeTables(made: readonly MadeBlock[]): ImportNote[] {
  const whole = made.filter(
    ({ block, draft }) => (draft.cells?.length ?? 0) > 0 && block.cells === undefined,
  );
  return whole.length === 0
    ? []
    : [note("tables_not_taken_apart", { values: { count: whole.length, most: MOST_CELLS } })];
}

/** Fewer odd words than this are slips of the author, not of an encoding. */
const LEAST_SUSPICIOUS = 3;

/** Letters lost or garbled in a way that cannot be read back surely: one remark, at the first of the places. */
function suspiciousPlaces(source: SourceMap): ImportNote[] {
  const places = findSuspicious(source.text);
  const [first] = places;
  if (first === undefined || places.length < LEAST_SUSPICIOUS) return [];
  const sample = wordAround(source.text, first.startUtf16);
  return [
    note("encoding_suspicious", {
      values: { count: places.length, sample },
      sourceRange: sourceSpan(source, first.startUtf16, first.endUtf16),
    }),
  ];
}

function wordAround(text: string, at: number): string {
  const before = /\S{0,20}$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? "";
  return before + (/^\S{0,20}/u.exec(text.slice(at, at + 20))?.[0] ?? "");
}

function total(made: readonly MadeBlock[], count: (one: MadeBlock) => number): number {
  return made.reduce((sum, one) => sum + count(one), 0);
}
