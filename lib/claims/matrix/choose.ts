import type { ClaimKind, ClaimState } from "../claim.ts";
import type { MatrixAxis, MatrixFacts } from "./axis.ts";

/** Which of the facts a matrix is made of. An empty list leaves everything in. */
export interface MatrixFilter {
  readonly kinds: readonly ClaimKind[];
  readonly states: readonly ClaimState[];
  /** Languages of documents: mentions in others do not count, nor do claims that have no other mention. */
  readonly languages: readonly string[];
  /** Places of reforms: claims about one of them, and of what they are about only these. */
  readonly reforms: readonly number[];
  /** Places of documents, as the languages. */
  readonly documents: readonly number[];
}

export interface ChosenFacts {
  readonly facts: MatrixFacts;
  readonly claims: ReadonlySet<number>;
  /** Whether a member of an axis is left by the filter, be there a claim or not. */
  isChosen(axis: MatrixAxis, member: number): boolean;
}

/** What the filter leaves. Members keep their places, so that what is known of them elsewhere stays the same. */
export function chooseFacts(facts: MatrixFacts, filter: MatrixFilter): ChosenFacts {
  const { kinds, states, languages, reforms, documents } = filter;
  const isDocument = (place: number) =>
    isIn(documents, place) && isIn(languages, facts.documents[place]?.language ?? "");
  const isReform = (place: number) => isIn(reforms, place);
  const [areDocuments, areReforms] = [languages.length + documents.length > 0, reforms.length > 0];
  const mentions = areDocuments
    ? facts.mentions.filter(([, document]) => isDocument(document))
    : facts.mentions;
  const aboutReforms = areReforms
    ? facts.aboutReforms.filter(([, reform]) => isReform(reform))
    : facts.aboutReforms;
  const mentioned = areDocuments ? claimsOf(mentions) : null;
  const about = areReforms ? claimsOf(aboutReforms) : null;
  const claims = new Set<number>();
  facts.claims.forEach(({ kind, state }, claim) => {
    if (!isIn(kinds, kind) || !isIn(states, state)) return;
    if (mentioned?.has(claim) !== false && about?.has(claim) !== false) claims.add(claim);
  });
  const differing = facts.differing.filter(
    ({ reform, document }) =>
      (reform === null || isReform(reform)) && (document === null || isDocument(document)),
  );
  return {
    facts: { ...facts, mentions, aboutReforms, differing },
    claims,
    isChosen(axis, member) {
      if (axis === "claim") return claims.has(member);
      if (axis === "reform") return isReform(member);
      return axis === "document" ? isDocument(member) : true;
    },
  };
}

function isIn<Value>(list: readonly Value[], value: Value): boolean {
  return list.length === 0 || list.includes(value);
}

function claimsOf(ties: readonly (readonly [claim: number, ...rest: unknown[]])[]): ReadonlySet<number> {
  return new Set(ties.map(([claim]) => claim));
}
