import type { CodedText, ComparedUnit } from "./coded-text.ts";
import { codingOf } from "./measure-coding.ts";
import { unitizingOf } from "./measure-unitizing.ts";
import type { AgreementReport, CoefficientName, Measured } from "./measured.ts";
import { pairMatrix } from "./pair-matrix.ts";
import type { Random } from "./random.ts";

/** What is measured, of which tags, and how surely. */
export interface MeasureRequest {
  readonly unit: ComparedUnit;
  readonly texts: readonly CodedText[];
  /** Tags of which agreement is measured; passages with none of them, or without a tag, count as unmarked. */
  readonly tagIds: readonly string[];
  readonly draws: number;
  /** Gamma's, as a share of the expected disorder. */
  readonly precision: number;
}

export interface MeasureMeans {
  readonly random: () => Random;
  /** Whether gamma has time for another sample. */
  readonly hasTime: () => boolean;
}

/** So many documents are drawn as wholes by the bootstrap; fewer say too little, and their blocks are drawn instead. */
const LEAST_DOCUMENTS = 5;

/** What coders agree on, as a whole and by tag, pair and document. Documents that one coder alone has coded say nothing and are left out. */
export function measure(request: MeasureRequest, means: MeasureMeans): AgreementReport {
  const texts = request.texts
    .filter(({ coderIds }) => coderIds.length > 1)
    .map((text) => onlyTags(text, request.tagIds));
  const coderIds = [...new Set(request.texts.flatMap((text) => text.coderIds))].sort();
  const drawn = texts.length >= LEAST_DOCUMENTS ? "documents" : "blocks";
  const of = (part: readonly CodedText[], how: Part): Measured =>
    request.unit === "span"
      ? unitizingOf(part, { ...how, ...request, ...means, drawn: how.drawn ?? drawn })
      : codingOf(part, { ...how, ...request, unit: request.unit, ...means, drawn: how.drawn ?? drawn });
  const usedTags = request.tagIds.filter((tag) =>
    texts.some(({ passages }) => passages.some(({ tagIds }) => tagIds.includes(tag))),
  );
  const overall = of(texts, { coderIds });
  return {
    unit: request.unit,
    headline: headlineOf(request.unit, overall),
    coderIds,
    drawn,
    overall,
    byTag: usedTags.map((tagId) => ({ tagId, ...of(texts, { coderIds, tagId }) })),
    byPair: pairsOf(coderIds).map((pair) => {
      const shared = texts.filter((text) => pair.every((coder) => text.coderIds.includes(coder)));
      return { coderIds: pair, ...of(shared, { coderIds: pair }), matrix: pairMatrix(shared, pair, request) };
    }),
    byDocument: texts.map((text) => ({
      documentId: text.documentId,
      ...of([text], { coderIds: text.coderIds, drawn: "blocks" }),
    })),
  };
}

/** A part of the whole: whose work, on which tag alone. */
export interface Part {
  readonly coderIds: readonly string[];
  readonly tagId?: string;
  readonly drawn?: "documents" | "blocks";
}

/** Of unitizing the alpha of 2016; where coders' own passages overlap it has no value, and that of 2004 stands in. */
function headlineOf(unit: ComparedUnit, { figures }: Measured): CoefficientName {
  if (unit !== "span") return "alpha";
  return figures.alpha_u?.value === null && figures.alpha_u.reason === "overlapping"
    ? "alpha_u_2004"
    : "alpha_u";
}

function onlyTags(text: CodedText, tagIds: readonly string[]): CodedText {
  const passages = text.passages
    .map((passage) => ({ ...passage, tagIds: passage.tagIds.filter((tag) => tagIds.includes(tag)) }))
    .filter((passage) => passage.tagIds.length > 0 && text.coderIds.includes(passage.coderId));
  return { ...text, passages };
}

function pairsOf(coders: readonly string[]): [string, string][] {
  return coders.flatMap((one, at) => coders.slice(at + 1).map((other): [string, string] => [one, other]));
}
