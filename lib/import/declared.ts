import type { BlockType } from "#lib/documents/block.ts";
import { findLabel, type Label, type LabelKind } from "./labels.ts";
import { typed, type Draft } from "./draft.ts";

/**
 * What a format declares a block to be stands, where it may be trusted; the rest is recognised as in any text. Authors write
 * headings as bold paragraphs and reference lists as numbered items, so some declarations wait until the steps that know more
 * have had their say.
 */
const TRUSTED = 0.85;
/** "Paragraph" is what everything is that nobody gave a style. */
const TRUSTED_PARAGRAPH = 0.95;
/** A declaration below this says nothing. */
const HINT = 0.5;

/** Headings of these kinds mean a part of the article, whatever style they have. */
const TELLING: ReadonlySet<LabelKind> = new Set([
  "abstract",
  "keywords",
  "references",
  "romanised_references",
  "funding",
  "about_authors",
]);
/** What may turn out to be an entry of a reference list. */
const WAITING: ReadonlySet<BlockType> = new Set(["paragraph", "list_item"]);

/** Before anything is recognised: what says more than its looks could. */
export function takeFirm(draft: Draft): Draft {
  const { declared, label } = draft;
  if (declared === undefined || draft.type !== null || declared.confidence < TRUSTED) return draft;
  if (WAITING.has(declared.type)) return draft;
  if (declared.type !== "heading") return asDeclared(draft);
  const told = label ?? numberedLabel(draft);
  return told !== null && told.alone && TELLING.has(told.kind)
    ? { ...draft, label: told }
    : asDeclared(draft);
}

/** "II Әдебиеттер тізімі": styles number headings in ways that no label is printed in. */
function numberedLabel({ lines }: Draft): Label | null {
  const text = lines[0]?.text ?? "";
  const number = /^(?:[IVXLCІХ]{1,6}|[0-9]{1,2}(?:\.[0-9]{1,2}){0,3})[.)]?\s+/u.exec(text)?.[0];
  return number === undefined || lines.length > 1 ? null : findLabel(text.slice(number.length));
}

/** When reference lists are known: items and paragraphs of other kinds. */
export function takeWaiting(draft: Draft): Draft {
  const { declared, label } = draft;
  if (declared === undefined || draft.type !== null || !WAITING.has(declared.type)) return draft;
  if (declared.confidence < (declared.type === "paragraph" ? TRUSTED_PARAGRAPH : TRUSTED)) return draft;
  return label !== null && TELLING.has(label.kind) ? draft : asDeclared(draft);
}

/** When everything is recognised: a heading stays one, and a hint decides where nothing else did. */
export function takeHint(draft: Draft): Draft {
  const { declared } = draft;
  if (declared === undefined || declared.confidence < HINT) return draft;
  if (draft.type === declared.type) return { ...draft, level: declared.level ?? draft.level };
  const unclaimed = draft.type === null || draft.type === "paragraph" || draft.type === "list_item";
  if (!unclaimed) return draft;
  return declared.type === "paragraph" && draft.type !== null ? draft : asDeclared(draft);
}

function asDeclared(draft: Draft): Draft {
  const { declared } = draft;
  if (declared === undefined) return draft;
  const level =
    declared.level ?? (declared.type === "heading" || declared.type === "list_item" ? 1 : undefined);
  return { ...typed(draft, declared.type, declared.confidence), ...(level === undefined ? {} : { level }) };
}
