import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";
import { CLAIM_KINDS, type ClaimKind } from "./claim.ts";
import type { MatrixFacts } from "./matrix/axis.ts";
import type { SourceCheck } from "./source.ts";

/** How well a claim is carried: by nothing, by sources that nobody has opened, by one that was opened, by one whose words were found. */
export const EVIDENCE_STATES = ["none", "unopened", "opened", "found"] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

const OF_CHECK: Readonly<Record<SourceCheck, EvidenceState>> = {
  unchecked: "unopened",
  // Whoever has seen the printed entry has not seen the work.
  entry_seen: "unopened",
  work_opened: "opened",
  quote_found: "found",
};

/** The best that any of its sources was checked. */
export function evidenceOf(checks: readonly SourceCheck[]): EvidenceState {
  const states = checks.map((check) => OF_CHECK[check]);
  return EVIDENCE_STATES.findLast((state) => states.includes(state)) ?? "none";
}

/** Claims of a bar, by how they are carried, in the order of `EVIDENCE_STATES`. */
export type ByEvidence = readonly number[];

export interface Bar<Of> {
  readonly of: Of;
  readonly claims: ByEvidence;
}

/** What is claimed, seen from each side. A claim about two reforms stands in the bars of both. */
export interface Coverage {
  readonly claims: ByEvidence;
  /** By places of reforms; null: about none. */
  readonly reforms: readonly Bar<number | null>[];
  /** Years of the texts that mention them; null: a text without a year. */
  readonly years: readonly Bar<number | null>[];
  /** Languages of the texts that mention them. */
  readonly languages: readonly Bar<string>[];
  readonly kinds: readonly Bar<ClaimKind>[];
  /** Claims that are worded and mentioned in one language alone, by that. */
  readonly oneLanguage: readonly Bar<string>[];
  /** Reforms of which all that is claimed is claimed in one language alone. */
  readonly oneLanguageReforms: readonly {
    readonly reform: number;
    readonly language: string;
    readonly claims: number;
  }[];
  /** Claims that stand in no text. */
  readonly unmentioned: number;
}

/** `wordedIn`: languages in which each claim is worded. */
export function coverageOf(facts: MatrixFacts, wordedIn: readonly (readonly string[])[]): Coverage {
  const all = facts.claims.map((_, claim) => claim);
  const evidence = evidences(facts);
  const bars = <Of>(keys: readonly (readonly Of[])[], order: (one: Of, other: Of) => number): Bar<Of>[] =>
    barsOf(evidence, keys).sort((one, other) => order(one.of, other.of));
  const reforms = gathered(all.length, facts.aboutReforms, (reform) => reform);
  const languages = gathered(
    all.length,
    facts.mentions,
    (document) => facts.documents[document]?.language ?? "mixed",
  );
  const years = gathered(all.length, facts.mentions, (document) => facts.documents[document]?.year ?? null);
  const alone = all.map((claim) => soleLanguage(wordedIn[claim] ?? [], languages[claim] ?? []));
  const byNumber = (one: number | null, other: number | null) => (one ?? Infinity) - (other ?? Infinity);
  return {
    claims: counted(evidence),
    reforms: bars(
      reforms.map((own): readonly (number | null)[] => (own.length === 0 ? [null] : own)),
      byNumber,
    ),
    years: bars(years, byNumber),
    languages: bars(languages, byLanguage),
    kinds: bars(
      facts.claims.map(({ kind }) => [kind]),
      (one, other) => CLAIM_KINDS.indexOf(one) - CLAIM_KINDS.indexOf(other),
    ),
    oneLanguage: bars(
      alone.map((language) => (language === null ? [] : [language])),
      byLanguage,
    ),
    oneLanguageReforms: reformsOfOneLanguage(reforms, languages),
    unmentioned: languages.filter(({ length }) => length === 0).length,
  };
}

/** As languages stand everywhere else. */
function byLanguage(one: string, other: string): number {
  const place = (code: string) => BLOCK_LANGUAGES.findIndex((language) => language === code);
  return place(one) - place(other);
}

function evidences({ claims, sources }: MatrixFacts): EvidenceState[] {
  const checks = claims.map((): SourceCheck[] => []);
  for (const [claim, , check] of sources) checks[claim]?.push(check);
  return checks.map(evidenceOf);
}

/** For each claim what its ties lead to, each once. */
function gathered<Value>(
  count: number,
  ties: readonly (readonly [claim: number, member: number, ...rest: unknown[]])[],
  valueOf: (member: number) => Value,
): Value[][] {
  const values = Array.from({ length: count }, () => new Set<Value>());
  for (const [claim, member] of ties) values[claim]?.add(valueOf(member));
  return values.map((own) => [...own]);
}

function barsOf<Of>(evidence: readonly EvidenceState[], keys: readonly (readonly Of[])[]): Bar<Of>[] {
  const found = new Map<Of, EvidenceState[]>();
  keys.forEach((own, claim) => {
    for (const key of own) {
      const states = found.get(key) ?? [];
      states.push(evidence[claim] ?? "none");
      found.set(key, states);
    }
  });
  return [...found].map(([of, states]) => ({ of, claims: counted(states) }));
}

function counted(states: readonly EvidenceState[]): number[] {
  return EVIDENCE_STATES.map((state) => states.filter((one) => one === state).length);
}

/** The one language of all its wordings and mentions; null where there are several, or a text of mixed languages. A claim in no text has its wordings alone. */
function soleLanguage(wordings: readonly string[], mentions: readonly string[]): string | null {
  const [only, ...others] = new Set([...wordings, ...mentions]);
  return only === undefined || only === "mixed" || others.length > 0 ? null : only;
}

function reformsOfOneLanguage(
  reforms: readonly (readonly number[])[],
  languages: readonly (readonly string[])[],
): Coverage["oneLanguageReforms"] {
  const spoken = new Map<number, { claims: number; languages: Set<string> }>();
  reforms.forEach((own, claim) => {
    const here = languages[claim] ?? [];
    for (const reform of here.length === 0 ? [] : own) {
      const known = spoken.get(reform) ?? { claims: 0, languages: new Set() };
      known.claims += 1;
      for (const language of here) known.languages.add(language);
      spoken.set(reform, known);
    }
  });
  return [...spoken]
    .flatMap(([reform, { claims, languages: all }]) => {
      const [language, ...others] = all;
      return language === undefined || language === "mixed" || others.length > 0
        ? []
        : [{ reform, language, claims }];
    })
    .sort((one, other) => other.claims - one.claims || one.reform - other.reform);
}
