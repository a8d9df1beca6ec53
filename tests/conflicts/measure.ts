import { readFileSync } from "node:fs";
import path from "node:path";
import type { ConflictClaim, ConflictReform, ConflictValue } from "#lib/claims/assertion.ts";
import { type ConflictCase, findConflicts } from "#lib/claims/conflict.ts";
import { type ReadValue, readValues } from "#lib/claims/read-values.ts";
import { type Labelled, type LabelledClaim, parsed, passageOf, written } from "./labelled.ts";

export interface ReadingFigures {
  readonly expected: number;
  readonly read: number;
  readonly right: number;
  /** Values that were read wrongly or not at all, for the eye. */
  readonly differences: readonly string[];
}

export interface FindingFigures {
  readonly disagreements: number;
  readonly found: number;
  readonly cases: number;
  readonly falseAlarms: number;
  readonly pairs: number;
  readonly pairsFound: number;
  readonly pairsShown: number;
  readonly alarms: readonly string[];
}

interface Marked {
  readonly label: LabelledClaim;
  readonly passage: string;
  readonly read: readonly ReadValue[];
}

/** The claims with their passages from the corpus, and what is read from them. */
export function markClaims({ texts, claims }: Labelled, corpus: string): readonly Marked[] {
  const raw = new Map(
    texts.map(({ file }) => [file, [...readFileSync(path.join(corpus, "seeds", `${file}.txt`), "utf8")]]),
  );
  const years = new Map(texts.map(({ file, year }) => [file, year]));
  return claims.map((label) => {
    const passage = passageOf(raw.get(label.file) ?? [], label);
    return { label, passage, read: readValues(passage, label.language, { year: years.get(label.file) }) };
  });
}

export function measureReading(marked: readonly Marked[]): ReadingFigures {
  let [expected, read, right] = [0, 0, 0];
  const differences: string[] = [];
  for (const { label, read: values } of marked) {
    const rest = values.map(written);
    expected += label.values.length;
    read += rest.length;
    const missing = label.values.filter((value) => {
      const at = rest.indexOf(value);
      if (at !== -1) rest.splice(at, 1);
      return at === -1;
    });
    right += label.values.length - missing.length;
    if (missing.length + rest.length > 0)
      differences.push(`${label.id}: not read ${missing.join(", ") || "–"}; read ${rest.join(", ") || "–"}`);
  }
  return { expected, read, right, differences };
}

/** `from` "labels": values as a person accepts them; "reading": all that was read, unlooked at. */
export function conflictClaims(
  marked: readonly Marked[],
  from: "labels" | "reading",
): readonly ConflictClaim[] {
  return marked.map(({ label, passage, read }) => ({
    id: label.id,
    reformIds: label.reforms,
    wordings: { [label.language]: passage },
    mentions: [{ annotationId: label.id, documentId: label.file, stance: "asserts", exact: passage }],
    values: from === "reading" ? read.map((value, n) => ofReading(label, value, n)) : ofLabels(label, read),
    restates: [],
    contradicts: [],
  }));
}

function ofReading(label: LabelledClaim, value: ReadValue, n: number): ConflictValue {
  return { ...value, id: `${label.id}#${n}`, annotationId: label.id, reformId: null };
}

/** A person corrects what was read; the words of a value that was read are kept. */
function ofLabels(label: LabelledClaim, read: readonly ReadValue[]): readonly ConflictValue[] {
  const rest = [...read];
  return label.values.map((text, n) => {
    const at = rest.findIndex((value) => written(value) === text);
    const [known] = at === -1 ? [] : rest.splice(at, 1);
    return {
      ...parsed(text),
      exact: known?.exact ?? "",
      measure: known?.measure ?? "",
      id: `${label.id}#${n}`,
      annotationId: label.id,
      reformId: null,
    };
  });
}

export function measureFinding(
  { disagreements }: Labelled,
  claims: readonly ConflictClaim[],
  reforms: readonly ConflictReform[],
): FindingFigures {
  const cases = findConflicts(claims, reforms);
  const expected = disagreements.map((disagreement) => ({
    ...disagreement,
    pairs: pairsOf(disagreement.sides),
  }));
  const shown = cases.map((found) => ({
    found,
    pairs: pairsOf(found.sides.map((side) => side.assertions.map(({ claim }) => claim.id))),
  }));
  const isTrue = ({ kind, reformId }: ConflictCase, pairs: ReadonlySet<string>) =>
    expected.some(
      (known) =>
        known.kind === kind && known.reform === reformId && [...known.pairs].some((pair) => pairs.has(pair)),
    );
  const wrong = shown.filter(({ found, pairs }) => !isTrue(found, pairs));
  const allShown = new Set(shown.flatMap(({ pairs }) => [...pairs]));
  const allExpected = new Set(expected.flatMap(({ pairs }) => [...pairs]));
  return {
    disagreements: expected.length,
    found: expected.filter(({ pairs }) => [...pairs].some((pair) => allShown.has(pair))).length,
    cases: cases.length,
    falseAlarms: wrong.length,
    pairs: allExpected.size,
    pairsFound: [...allExpected].filter((pair) => allShown.has(pair)).length,
    pairsShown: allShown.size,
    alarms: wrong.map(
      ({ found }) =>
        `${found.reformId} ${found.about}: ${found.sides.map((side) => `${side.written} (${side.assertions.map(({ claim }) => claim.id).join(", ")})`).join(" / ")}`,
    ),
  };
}

function pairsOf(sides: readonly (readonly string[])[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  sides.forEach((side, n) => {
    for (const other of sides.slice(n + 1)) {
      for (const a of side) for (const b of other) if (a !== b) pairs.add([a, b].sort().join(" "));
    }
  });
  return pairs;
}

/** The register as the corpus has it: facts about the reforms that the texts name. */
export function corpusReforms(corpus: string): readonly ConflictReform[] {
  const { reforms } = JSON.parse(readFileSync(path.join(corpus, "reforms.json"), "utf8")) as {
    reforms: { id: string; dates: string[] }[];
  };
  return reforms.map(({ id, dates }) => ({ id, parentId: null, dates }));
}
