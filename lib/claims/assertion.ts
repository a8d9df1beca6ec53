import type { Language } from "#lib/languages/language-tag.ts";
import type { MentionStance } from "./stance.ts";
import { type DaySpan, daySpanOf } from "./same-value.ts";
import { nearestSubjects, topicOf, type Topic, wordsAround } from "./topic.ts";
import type { Unit } from "./unit.ts";
import type { ClaimValueKind, ValueRelation } from "./value.ts";

/** A claim as the conflict finder needs it. */
export interface ConflictClaim {
  readonly id: string;
  readonly reformIds: readonly string[];
  readonly wordings: Readonly<Partial<Record<Language, string>>>;
  readonly mentions: readonly ConflictMention[];
  readonly values: readonly ConflictValue[];
  /** Claims that people linked with this one as saying the same. */
  readonly restates: readonly string[];
  /** Claims that people linked with this one as its contrary. */
  readonly contradicts: readonly string[];
}

export interface ConflictMention {
  readonly annotationId: string;
  readonly documentId: string;
  readonly stance: MentionStance;
  readonly exact: string;
}

export interface ConflictValue {
  readonly id: string;
  readonly kind: ClaimValueKind;
  readonly exact: string;
  readonly annotationId: string | null;
  readonly date: string | null;
  readonly relation: ValueRelation;
  readonly amount: number | null;
  readonly upper: number | null;
  readonly unit: Unit | null;
  readonly measure: string;
  readonly isFormer: boolean;
  readonly reformId: string | null;
}

export interface ConflictReform {
  readonly id: string;
  /** The reform that it is a part of. */
  readonly parentId: string | null;
  /** EDTF, as in the register. */
  readonly dates: readonly string[];
}

/** One value in the words of one passage, or of the claim itself: who holds that it is so. */
export interface Assertion {
  readonly claim: ConflictClaim;
  readonly value: ConflictValue;
  /** Passages in which it is asserted; empty where the claim stands in no document yet. */
  readonly speakers: readonly ConflictMention[];
  /** Of a date. */
  readonly days: DaySpan | null;
  readonly topic: Topic;
  /** The value in a form that is the same for the same value. */
  readonly written: string;
}

/** UTF-16 units on both sides of a value within which words tell what it dates or measures. */
const REACH = 120;

/** Every value that some document, or a claim without documents, holds to be so. What is only reported or disputed asserts nothing. */
export function assertionsOf(claim: ConflictClaim): readonly Assertion[] {
  return claim.values.flatMap((value) => {
    const speakers = speakersOf(claim, value);
    if (speakers === null) return [];
    const days = value.date === null ? null : daySpanOf(value.date);
    if (value.kind === "date" ? days === null : value.amount === null) return [];
    const topic = topicOfValue(claim, value);
    return [{ claim, value, speakers, days, topic, written: writtenValue(value) }];
  });
}

/** Null where nobody asserts it. */
function speakersOf(claim: ConflictClaim, value: ConflictValue): readonly ConflictMention[] | null {
  if (value.annotationId !== null) {
    const mention = claim.mentions.find(({ annotationId }) => annotationId === value.annotationId);
    return mention?.stance === "asserts" ? [mention] : null;
  }
  if (claim.mentions.length === 0) return [];
  const withOwn = new Set(
    claim.values.filter(({ kind }) => kind === value.kind).map(({ annotationId }) => annotationId),
  );
  const speakers = claim.mentions.filter(
    ({ annotationId, stance }) => stance === "asserts" && !withOwn.has(annotationId),
  );
  return speakers.length === 0 ? null : speakers;
}

/** By the words of the passage or the wording around the value; by the whole of them where the value's own words were not found. */
function topicOfValue(claim: ConflictClaim, value: ConflictValue): Topic {
  const mention = claim.mentions.find(({ annotationId }) => annotationId === value.annotationId);
  const texts = mention === undefined ? Object.values(claim.wordings) : [mention.exact];
  const told = topicOf(value.measure);
  for (const text of texts) {
    const start = text.indexOf(value.exact);
    if (value.exact === "" || start === -1) continue;
    const around = wordsAround(text, { start, end: start + value.exact.length }, REACH);
    const subjects = told.subjects.size > 0 ? told.subjects : nearestSubjects(around.text, around);
    return { ...topicOf(`${value.measure} ${around.text}`), subjects };
  }
  return topicOf(`${value.measure} ${texts[0] ?? ""}`);
}

function writtenValue({ date, relation, amount, upper, unit, isFormer }: ConflictValue): string {
  if (date !== null) return date;
  const range = upper === null ? String(amount) : `${amount}..${upper}`;
  return [isFormer ? "former" : "", relation, range, unit ?? ""].filter((part) => part !== "").join(" ");
}
