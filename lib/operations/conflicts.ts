import { z } from "zod";
import { CASE_KINDS, CASE_STATES, CONFLICT_DECISIONS } from "#lib/claims/conflict-decision.ts";
import { CONFLICT_REASONS } from "#lib/claims/comparable.ts";
import { CONFLICT_KINDS } from "#lib/claims/conflict.ts";
import { EVIDENCE_KINDS } from "#lib/claims/evidence-check.ts";
import { CLAIM_VALUE_KINDS, VALUE_RELATIONS } from "#lib/claims/value.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { mayDecideConflicts, maySeeConflicts } from "#lib/permissions/conflicts.ts";
import { dateMeanings } from "#lib/reforms/date-meaning.ts";
import { groupParams, operation, uuid } from "./operation.ts";
import { person, reformLabel, time } from "./view.ts";

const key = z.string().min(1).max(200);
const fingerprint = z.string().min(1).max(20_000);
const note = z.string().trim().normalize("NFC").max(2_000);

export const decisionView = z.object({
  id: uuid,
  decision: z.enum(CONFLICT_DECISIONS),
  note: z.string(),
  by: person,
  at: time,
});
export type DecisionView = z.infer<typeof decisionView>;

const decided = {
  key,
  fingerprint,
  state: z.enum(CASE_STATES),
  /** What holds; of a case that was opened again, what was decided about the values before. */
  decision: decisionView.nullable(),
};

const claimLine = z.object({
  id: uuid,
  number: z.number().int(),
  language: z.enum(LANGUAGES),
  wordings: z.partialRecord(z.enum(LANGUAGES), z.string()),
});

export const statementView = z.object({
  claim: claimLine,
  /** The passage in which it is said; null of a claim that stands in no document. */
  mention: z
    .object({
      annotationId: uuid,
      documentId: uuid,
      /** "Ли 2018": authors as far as a line holds them, and the year. */
      shortName: z.string(),
      title: z.string(),
      language: z.string(),
      exact: z.string(),
    })
    .nullable(),
  /** Words of the passage, or of the wording, that say the value; empty where a person typed it. */
  words: z.string(),
  measure: z.string(),
  sourceCount: z.number().int(),
  /** The reform of `wholes` that it speaks of; null where it speaks of the reform of the case itself. */
  wholeId: uuid.nullable(),
});
export type StatementView = z.infer<typeof statementView>;

const sideView = z.object({
  value: z.object({
    kind: z.enum(CLAIM_VALUE_KINDS),
    date: z.string().nullable(),
    relation: z.enum(VALUE_RELATIONS),
    amount: z.number().nullable(),
    upper: z.number().nullable(),
    unit: z.string().nullable(),
    isFormer: z.boolean(),
  }),
  /** The register dates the reform so; null of figures and of a reform without a date. */
  isRegistered: z.boolean().nullable(),
  statements: z.array(statementView),
});
export type SideView = z.infer<typeof sideView>;

export const conflictView = z.object({
  kind: z.enum(CONFLICT_KINDS),
  ...decided,
  reform: reformLabel.extend({ dates: z.array(z.string()), dateMeanings }),
  /** What is dated or measured: "adopted", "registration" … (lib/claims/topic.ts), "any" where the words do not say. */
  about: z.string(),
  /** 0–1 */
  score: z.number(),
  reasons: z.array(z.enum(CONFLICT_REASONS)),
  /** Reforms that the one of the case is a part of and about which some of its statements are. */
  wholes: z.array(reformLabel),
  sides: z.array(sideView),
  /** Pairs of its claims on different sides that nobody has linked as contradicting each other. */
  unlinked: z.array(z.tuple([uuid, uuid])),
});
export type ConflictView = z.infer<typeof conflictView>;

const counts = z.object({ open: z.number().int(), decided: z.number().int() });

const listQuery = z.strictObject({
  kind: z.enum(CONFLICT_KINDS).optional(),
  reformId: uuid.optional(),
  claimId: uuid.optional(),
  /** Language of a document or wording on one of the sides. */
  language: z.enum(LANGUAGES).optional(),
  state: z.enum(["open", "decided", "all"]).default("open"),
  /** A case that is listed whatever the rest says: a link to it holds when it was decided meanwhile. */
  key: key.optional(),
});

export const listConflicts = operation({
  id: "conflicts.list",
  method: "GET",
  path: "/groups/{groupId}/conflicts",
  access: maySeeConflicts,
  params: groupParams,
  query: listQuery,
  answer: z.object({
    conflicts: z.array(conflictView),
    /** Of the whole group, whatever the filter says. */
    counts,
    reforms: z.array(reformLabel.extend({ counts })),
  }),
});

/**
 * How far the comparison of the group's values is, which begins with the first who asks: claims read and reforms compared, of all; `of` is 0
 * while they are read from the database. Compared: the list is as everything stands now.
 */
export const showComparison = operation({
  id: "conflicts.comparison",
  method: "GET",
  path: "/groups/{groupId}/conflict-comparison",
  access: maySeeConflicts,
  params: groupParams,
  answer: z.object({ isCompared: z.boolean(), done: z.number().int(), of: z.number().int() }),
  perMinute: 240,
});

/** For the way to the list: how much waits there. Of evidence it may be some minutes old. */
export const countConflicts = operation({
  id: "conflicts.count",
  method: "GET",
  path: "/groups/{groupId}/conflict-counts",
  access: maySeeConflicts,
  params: groupParams,
  answer: z.object({ conflicts: z.number().int(), evidence: z.number().int() }),
  perMinute: 120,
});

/** The same list as a table for a spreadsheet: a row for each statement. */
export const exportConflicts = operation({
  id: "conflicts.export",
  method: "GET",
  path: "/groups/{groupId}/conflicts/export",
  access: maySeeConflicts,
  params: groupParams,
  query: listQuery.extend({ locale: z.enum(LANGUAGES).default("kk") }),
});

export const decideConflict = operation({
  id: "conflicts.decide",
  method: "POST",
  path: "/groups/{groupId}/conflict-decisions",
  access: mayDecideConflicts,
  params: groupParams,
  body: z.strictObject({
    kind: z.enum(CASE_KINDS),
    key,
    /** As it was shown: values that changed meanwhile are to be looked at again first. */
    fingerprint,
    decision: z.enum(CONFLICT_DECISIONS),
    note: note.default(""),
  }),
  answer: decisionView,
  refusals: ["case_changed", "case_decided", "decision_unfit"],
});

/** Takes a decision back: the case is open again. */
export const undoDecision = operation({
  id: "conflicts.undo",
  method: "DELETE",
  path: "/groups/{groupId}/conflict-decisions/{decisionId}",
  access: mayDecideConflicts,
  params: groupParams.extend({ decisionId: uuid }),
  answer: z.object({ id: uuid }),
});

/** Asks a member to look at a case: it comes to their inbox. */
export const askAboutConflict = operation({
  id: "conflicts.ask",
  method: "POST",
  path: "/groups/{groupId}/conflict-questions",
  access: mayDecideConflicts,
  params: groupParams,
  body: z.strictObject({ kind: z.enum(CONFLICT_KINDS), key, userId: uuid, note: note.default("") }),
  answer: z.object({ told: z.number().int() }),
  refusals: ["member_not_told"],
  perMinute: 60,
});

export const evidenceView = z.object({
  kind: z.enum(EVIDENCE_KINDS),
  ...decided,
  claims: z.array(claimLine),
  reform: reformLabel.nullable(),
  work: z.object({ id: uuid, name: z.string(), language: z.string().nullable() }).nullable(),
  document: z
    .object({ id: uuid, title: z.string(), language: z.string(), blockKey: z.string().nullable() })
    .nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type EvidenceView = z.infer<typeof evidenceView>;

export const listEvidence = operation({
  id: "evidence.list",
  method: "GET",
  path: "/groups/{groupId}/evidence-findings",
  access: maySeeConflicts,
  params: groupParams,
  query: z.strictObject({
    kind: z.enum(EVIDENCE_KINDS).optional(),
    state: z.enum(["open", "decided", "all"]).default("open"),
  }),
  answer: z.object({
    findings: z.array(evidenceView),
    /** Open findings of each kind, in the whole group. */
    counts: z.partialRecord(z.enum(EVIDENCE_KINDS), z.number().int()),
    /** Whether every quotation and table was looked at; false where there was too much to read at once. */
    complete: z.boolean(),
  }),
  perMinute: 30,
});
