import {
  ANNOTATION_KINDS,
  CORRECTION_DECISIONS,
  LOST_REASONS,
  remark,
  type AnnotationKind,
} from "../body.ts";
import { replacement as replacementWords } from "../body.ts";
import type { Exchanged, ExchangedClaim, ExchangedCreator, ExchangedReply } from "./exchanged.ts";
import { readBodies, wordingsAsText, type ReadBodies } from "./read-bodies.ts";
import { readTarget } from "./read-target.ts";
import { listOf, objectOf, termsOf, timeOf, uuidOf, wordOf, type JsonObject } from "./read-value.ts";
import { findUnsound, isTurned, type UnsoundRow } from "./sound-row.ts";

/** Why nothing is made of a row. */
export type RowFault =
  | UnsoundRow
  | "text_turned"
  | "not_annotation"
  | "no_passage"
  | "no_words"
  | "id_twice"
  | "reply_alone"
  | "reply_circle";

/** What of a row is left aside, while the rest of it is read. */
export type RowNote = "selector_ignored" | "keys_ignored" | "body_not_text" | "html_as_text";

/** What a row is: an annotation, or a reply to `to`, the id of what it answers. */
export type ReadRow =
  | { readonly is: "annotation"; readonly annotation: Exchanged; readonly notes: readonly RowNote[] }
  | {
      readonly is: "reply";
      readonly to: string;
      readonly reply: ExchangedReply;
      readonly notes: readonly RowNote[];
    }
  | { readonly is: "fault"; readonly because: RowFault };

/** One annotation of a file, in the W3C's form or as Hypothesis writes it. Nothing is fetched, and what is unknown is noted. */
export function readRow(value: unknown): ReadRow {
  const unsound = findUnsound(value);
  if (unsound !== null) return fault(unsound);
  const row = objectOf(value);
  if (row === null || (row["target"] === undefined && row["references"] === undefined))
    return fault("not_annotation");
  const motivations = termsOf(row["motivation"]);
  const bodies = readBodies(row, motivations);
  const answered = wordOf(listOf(row["references"])[0]);
  const target: ReturnType<typeof readTarget> =
    answered === null ? readTarget(row["target"], motivations) : { at: "annotation", id: answered };
  if (target.at === "nothing") return fault(target.because);
  const notes = notesOf(row, bodies, target.at === "words" && target.isNoted);
  if (hasTurnedWords(row, bodies)) return fault("text_turned");
  if (target.at === "words") {
    const annotation = annotationOf(row, bodies, target);
    return typeof annotation === "string" ? fault(annotation) : { is: "annotation", annotation, notes };
  }
  const text = bodies.texts.join("\n\n");
  if (text === "") return fault("no_words");
  if (!remark.safeParse(text).success) return fault("too_long");
  return { is: "reply", to: target.id, reply: { ...madeOf(row), text }, notes };
}

function fault(because: RowFault): ReadRow {
  return { is: "fault", because };
}

function annotationOf(
  row: JsonObject,
  bodies: ReadBodies,
  { position, quote }: Pick<Exchanged, "position" | "quote">,
): Exchanged | RowFault {
  const claim = claimOf(row["silteme:claim"], bodies);
  const kind = kindOf(row, bodies, claim);
  const written =
    kind === "claim_mention" ? bodies.texts : [...bodies.texts, wordingsAsText(bodies.wordings)];
  const text = written.filter((words) => words !== "").join("\n\n");
  if (text !== "" && !remark.safeParse(text).success) return "too_long";
  if (bodies.replacement !== null && !replacementWords.safeParse(bodies.replacement).success)
    return "too_long";
  const resolved = timeOf(row["silteme:resolved"]);
  const decision = CORRECTION_DECISIONS.find((one) => one === row["silteme:decision"]) ?? null;
  const isDecided = kind === "correction" && resolved !== null && decision !== null;
  const layer = objectOf(row["silteme:layer"]);
  return {
    ...madeOf(row),
    ...{ kind, position, quote, claim },
    text: text === "" ? null : text,
    replacement: kind === "correction" ? bodies.replacement : null,
    tags: bodies.tags,
    layer: layer === null ? null : { id: uuidOf(layer["id"]), name: wordOf(layer["name"]) ?? "?" },
    isPrivate: row["silteme:isPrivate"] === true,
    resolved,
    decision: isDecided ? decision : null,
    decisionNote: isDecided ? wordOf(row["silteme:decisionNote"]) : null,
    lostBecause: LOST_REASONS.find((one) => one === row["silteme:lostBecause"]) ?? null,
    detached: timeOf(row["silteme:detached"]),
    replies: [],
  };
}

/** What it says decides: a comment without words is a highlight, a suggestion without replacement a comment. */
function kindOf(row: JsonObject, bodies: ReadBodies, claim: ExchangedClaim | null): AnnotationKind {
  if (claim !== null) return "claim_mention";
  if (bodies.replacement !== null) return "correction";
  if (bodies.texts.length === 0 && Object.keys(bodies.wordings).length === 0) return "highlight";
  const told = ANNOTATION_KINDS.find((kind) => kind === row["silteme:kind"]);
  if (told === "comment" || told === "question") return told;
  return termsOf(row["motivation"]).includes("questioning") ? "question" : "comment";
}

function claimOf(value: unknown, { wordings, reformsOfClaim }: ReadBodies): ExchangedClaim | null {
  const claim = objectOf(value);
  const id = uuidOf(claim?.["id"]);
  if (claim === null || id === null || Object.keys(wordings).length === 0) return null;
  const { number, kind } = claim;
  return {
    ...{ id, wordings, reforms: reformsOfClaim },
    number: typeof number === "number" && Number.isSafeInteger(number) ? number : 0,
    kind: wordOf(kind) ?? "",
  };
}

function madeOf(row: JsonObject): Pick<ExchangedReply, "id" | "creator" | "created" | "modified"> {
  return {
    id: (wordOf(row["id"]) ?? wordOf(row["@id"]) ?? "").slice(0, LONGEST_IRI),
    creator: creatorOf(row),
    created: timeOf(row["created"]),
    modified: timeOf(row["modified"]),
  };
}

/** A person of the model (3.3.1), the name alone, or the account that Hypothesis writes: "acct:name@host". */
function creatorOf(row: JsonObject): ExchangedCreator | null {
  const creator = listOf(row["creator"])[0];
  const told = objectOf(creator);
  const account = wordOf(row["user"]);
  const id = told === null ? account : wordOf(told["id"]);
  const name =
    wordOf(told?.["name"]) ??
    wordOf(told?.["nickname"]) ??
    wordOf(creator) ??
    wordOf(objectOf(row["user_info"])?.["display_name"]) ??
    (account === null ? id : account.replace(/^acct:/u, "").split("@")[0]);
  if (name === undefined || name === null) return null;
  return {
    id: id === null ? null : id.slice(0, LONGEST_IRI),
    name: name.trim().slice(0, LONGEST_NAME).toWellFormed() || "?",
  };
}

const LONGEST_IRI = 2_000; // UTF-16 units
const LONGEST_NAME = 200;

function hasTurnedWords(row: JsonObject, bodies: ReadBodies): boolean {
  const words = [
    ...[...bodies.texts, bodies.replacement ?? "", ...Object.values(bodies.wordings)],
    ...[...bodies.tags, ...bodies.reformsOfClaim].map(({ name }) => name),
    ...[creatorOf(row)?.name ?? "", wordOf(row["silteme:decisionNote"]) ?? ""],
  ];
  return words.some(isTurned);
}

function notesOf(row: JsonObject, bodies: ReadBodies, isSelectorLeft: boolean): RowNote[] {
  const hasUnknown = Object.keys(row).some((key) => !KNOWN_KEYS.has(key) && !key.startsWith("silteme:"));
  return [
    ...(isSelectorLeft ? (["selector_ignored"] as const) : []),
    ...(hasUnknown ? (["keys_ignored"] as const) : []),
    ...(bodies.left > 0 ? (["body_not_text"] as const) : []),
    ...(bodies.html > 0 ? (["html_as_text"] as const) : []),
  ];
}

/** Keys that are read, and those that say nothing about a passage. */
const KNOWN_KEYS: ReadonlySet<string> = new Set([
  ...[
    "@context",
    "@id",
    "@type",
    "id",
    "type",
    "motivation",
    "body",
    "bodyValue",
    "target",
    "creator",
    "created",
  ],
  ...["modified", "generator", "generated", "canonical", "via", "rights"],
  // Of Hypothesis.
  ...[
    "user",
    "user_info",
    "uri",
    "text",
    "tags",
    "references",
    "updated",
    "group",
    "permissions",
    "document",
  ],
  ...["links", "hidden", "flagged", "moderation", "mentions", "actions"],
]);
