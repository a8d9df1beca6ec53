import { LANGUAGES } from "#lib/languages/language-tag.ts";
import {
  type ClaimKind,
  type ClaimLinkKind,
  type ClaimState,
  SYMMETRIC_LINKS,
  type Wordings,
} from "./claim.ts";
import { SOURCE_CHECKS, type SourceCheck } from "./source.ts";
import type { ReformStance } from "./stance.ts";

/** What a claim says of itself, as far as a merge changes it. Stances by reform. */
export interface MergedClaim {
  readonly kind: ClaimKind;
  readonly state: ClaimState;
  readonly wordings: Wordings;
  readonly reforms: Readonly<Record<string, ReformStance | null>>;
}

interface TakenBack {
  readonly before: MergedClaim;
  /** As the merge left it. */
  readonly after: MergedClaim;
  /** As it stands today: somebody may have changed it since. */
  readonly now: MergedClaim;
}

/**
 * A claim as it is when a merge is taken back: what still says what the merge put there says again what it said before, and what was
 * changed since stays as it is.
 */
export function takeBackClaimMerge({ before, after, now }: TakenBack): MergedClaim {
  const wordings: Wordings = {};
  for (const language of LANGUAGES) {
    const text =
      now.wordings[language] === after.wordings[language]
        ? before.wordings[language]
        : now.wordings[language];
    if (text !== undefined) wordings[language] = text;
  }
  const reforms: Record<string, ReformStance | null> = {};
  for (const id of new Set([...Object.keys(before.reforms), ...Object.keys(now.reforms)])) {
    const stance = now.reforms[id] === after.reforms[id] ? before.reforms[id] : now.reforms[id];
    if (stance !== undefined) reforms[id] = stance;
  }
  return {
    kind: now.kind === after.kind ? before.kind : now.kind,
    state: now.state === after.state ? before.state : now.state,
    wordings,
    reforms,
  };
}

export interface MergedSource {
  readonly id: string;
  readonly referenceId: string;
  readonly locator: string | null;
  readonly quote: string | null;
  readonly check: SourceCheck;
}

/**
 * Of sources that both claims have (one work, one place in it, one quotation) the less checked one is put by: the ids of those. Where
 * both are checked alike, the kept claim's own stays.
 */
export function doubledSources(kept: readonly MergedSource[], merged: readonly MergedSource[]): string[] {
  const byKey = new Map(kept.map((source) => [sourceKey(source), source]));
  const doubled: string[] = [];
  for (const source of merged) {
    const own = byKey.get(sourceKey(source));
    if (own === undefined) byKey.set(sourceKey(source), source);
    else if (rank(source) > rank(own)) {
      doubled.push(own.id);
      byKey.set(sourceKey(source), source);
    } else doubled.push(source.id);
  }
  return doubled;
}

/** Spaces and the size of letters tell no two places of a work apart. */
function sourceKey({ referenceId, locator, quote }: MergedSource): string {
  const folded = (text: string | null) => (text ?? "").replace(/\s+/gu, " ").trim().toLowerCase();
  return JSON.stringify([referenceId, folded(locator), folded(quote)]);
}

function rank({ check }: MergedSource): number {
  return SOURCE_CHECKS.indexOf(check);
}

export interface MergedLink {
  readonly id: string;
  readonly fromClaimId: string;
  readonly toClaimId: string;
  readonly kind: ClaimLinkKind;
}

/**
 * What becomes of the links of the merged claim: those that go over, with their new ends, and those that fall away, because they would
 * tie the kept claim to itself or say again what a link of its own says.
 */
export function linksAfterMerge(
  { kept, merged }: { readonly kept: string; readonly merged: string },
  links: readonly MergedLink[],
): { readonly moved: readonly MergedLink[]; readonly fallen: readonly string[] } {
  const said = new Set(links.filter((link) => !touches(link, merged)).flatMap(sayings));
  const moved: MergedLink[] = [];
  const fallen: string[] = [];
  for (const link of links.filter((each) => touches(each, merged))) {
    const end = (id: string) => (id === merged ? kept : id);
    const after = { ...link, fromClaimId: end(link.fromClaimId), toClaimId: end(link.toClaimId) };
    const isTold = sayings(after).some((saying) => said.has(saying));
    if (after.fromClaimId === after.toClaimId || isTold) fallen.push(link.id);
    else {
      moved.push(after);
      for (const saying of sayings(after)) said.add(saying);
    }
  }
  return { moved, fallen };
}

function touches({ fromClaimId, toClaimId }: MergedLink, id: string): boolean {
  return fromClaimId === id || toClaimId === id;
}

/** What a link says, from each side from which it says it. */
function sayings({ fromClaimId, toClaimId, kind }: MergedLink): string[] {
  const there = `${fromClaimId} ${kind} ${toClaimId}`;
  return SYMMETRIC_LINKS.includes(kind) ? [there, `${toClaimId} ${kind} ${fromClaimId}`] : [there];
}
