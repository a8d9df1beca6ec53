import type { CodingView } from "#lib/operations/codings.ts";

/** What is filled in while a coding is planned. */
export interface CodingFields {
  readonly name: string;
  /** "2027-02-15", or empty. */
  readonly dueDate: string;
  readonly instructions: string;
  readonly tagsetIds: ReadonlySet<string>;
  readonly documentIds: ReadonlySet<string>;
  readonly coderIds: ReadonlySet<string>;
  /** Pairs of a chosen document and a chosen coder that are not to be. */
  readonly left: ReadonlySet<string>;
}

export interface Pair {
  readonly documentId: string;
  readonly userId: string;
}

export function pairKey(documentId: string, userId: string): string {
  return `${documentId} ${userId}`;
}

export const EMPTY_FIELDS: CodingFields = {
  ...{ name: "", dueDate: "", instructions: "" },
  ...{ tagsetIds: new Set(), documentIds: new Set(), coderIds: new Set(), left: new Set() },
};

/** The form of a coding that is there. Pairs of its documents and coders that it has not got are left out. */
export function fieldsOf(coding: CodingView): CodingFields {
  const { name, instructions, dueDate, tagsets, assignments } = coding;
  const documentIds = new Set(assignments.map(({ documentId }) => documentId));
  const coderIds = new Set(assignments.map(({ userId }) => userId));
  const there = new Set(assignments.map(({ documentId, userId }) => pairKey(documentId, userId)));
  const all = [...documentIds].flatMap((documentId) => [...coderIds].map((id) => pairKey(documentId, id)));
  return {
    ...{ name, instructions, dueDate: dueDate ?? "", documentIds, coderIds },
    tagsetIds: new Set(tagsets.map(({ tagsetId }) => tagsetId)),
    left: new Set(all.filter((key) => !there.has(key))),
  };
}

/** Who codes what by the form. */
export function assignedPairs({ documentIds, coderIds, left }: CodingFields): Pair[] {
  return [...documentIds].flatMap((documentId) =>
    [...coderIds].flatMap((userId) => (left.has(pairKey(documentId, userId)) ? [] : { documentId, userId })),
  );
}

/** Pairs whose coder has begun: they stay. */
export function begunPairs(coding: CodingView | null): Pair[] {
  return (coding?.assignments ?? []).filter(({ startedAt, doneAt }) => startedAt !== null || doneAt !== null);
}

/** Some document has one coder: there is nothing to compare in it. */
export function hasSingleCoder(pairs: readonly Pair[]): boolean {
  return [...Map.groupBy(pairs, ({ documentId }) => documentId).values()].some(({ length }) => length === 1);
}
