import type { SourceCheck } from "./source.ts";

/** What is doubtful about the evidence of claims. Shown, never judged. */
export const EVIDENCE_KINDS = [
  "no_source",
  "unopened_source",
  "one_source",
  "one_source_reform",
  "quote_not_found",
  "quote_changed",
  "table_disagrees",
  "table_sum",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export interface EvidenceFinding {
  readonly kind: EvidenceKind;
  readonly key: string;
  /** Of what was found: when it changes, what was decided about it holds no more. */
  readonly fingerprint: string;
  readonly claimIds: readonly string[];
  readonly reformId: string | null;
  readonly referenceId: string | null;
  readonly documentId: string | null;
  readonly blockKey: string | null;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface EvidenceClaim {
  readonly id: string;
  readonly reformIds: readonly string[];
  /** In how many documents it is asserted. */
  readonly documentCount: number;
  readonly sources: readonly { readonly referenceId: string; readonly check: SourceCheck }[];
}

/** From so many claims on, that all of them rest on one work is worth a look. */
const FEWEST_CLAIMS = 3;
const NEVER_OPENED: readonly SourceCheck[] = ["unchecked", "entry_seen"];

const PLAIN = { reformId: null, referenceId: null, documentId: null, blockKey: null, values: {} };

export function checkEvidence(claims: readonly EvidenceClaim[]): readonly EvidenceFinding[] {
  return [
    ...withoutSource(claims),
    ...neverOpened(claims),
    ...claimsOnOneWork(claims),
    ...reformsOnOneWork(claims),
  ];
}

function withoutSource(claims: readonly EvidenceClaim[]): EvidenceFinding[] {
  return claims
    .filter(({ sources }) => sources.length === 0)
    .map(({ id }) => ({ ...PLAIN, kind: "no_source", key: id, fingerprint: "none", claimIds: [id] }));
}

/** One finding for each work of which nobody looked into any copy, however many claims rest on it. */
function neverOpened(claims: readonly EvidenceClaim[]): EvidenceFinding[] {
  const works = Map.groupBy(
    claims.flatMap(({ id, sources }) => sources.map((source) => ({ ...source, claimId: id }))),
    ({ referenceId }) => referenceId,
  );
  return [...works]
    .filter(([, sources]) => sources.every(({ check }) => NEVER_OPENED.includes(check)))
    .map(([referenceId, sources]) => ({
      ...PLAIN,
      kind: "unopened_source",
      key: referenceId,
      fingerprint: "unopened",
      claimIds: [...new Set(sources.map(({ claimId }) => claimId))],
      referenceId,
    }));
}

/** Several documents say it, and all that carries it is one work: they may all have read the same page. */
function claimsOnOneWork(claims: readonly EvidenceClaim[]): EvidenceFinding[] {
  return claims.flatMap(({ id, documentCount, sources }) => {
    const works = new Set(sources.map(({ referenceId }) => referenceId));
    const [referenceId] = works;
    if (works.size !== 1 || referenceId === undefined || documentCount < 2) return [];
    const values = { documents: documentCount };
    return [
      {
        ...PLAIN,
        kind: "one_source" as const,
        key: id,
        fingerprint: referenceId,
        claimIds: [id],
        referenceId,
        values,
      },
    ];
  });
}

function reformsOnOneWork(claims: readonly EvidenceClaim[]): EvidenceFinding[] {
  const byReform = Map.groupBy(
    claims
      .filter(({ sources }) => sources.length > 0)
      .flatMap((claim) => claim.reformIds.map((reformId) => ({ reformId, claim }))),
    ({ reformId }) => reformId,
  );
  return [...byReform].flatMap(([reformId, rows]) => {
    const works = new Set(rows.flatMap(({ claim }) => claim.sources.map((source) => source.referenceId)));
    const [referenceId] = works;
    if (works.size !== 1 || referenceId === undefined || rows.length < FEWEST_CLAIMS) return [];
    return [
      {
        ...PLAIN,
        kind: "one_source_reform" as const,
        key: reformId,
        fingerprint: referenceId,
        claimIds: rows.map(({ claim }) => claim.id),
        reformId,
        referenceId,
        values: { claims: rows.length },
      },
    ];
  });
}
