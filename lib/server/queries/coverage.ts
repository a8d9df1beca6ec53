import { coverageOf, type Coverage } from "#lib/claims/coverage.ts";
import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import { maySeeClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { wordingsOf } from "../records/claim.ts";
import { matrixFacts } from "./matrix-facts.ts";
import { memberOf, nameMembers } from "./matrix-members.ts";

export interface NamedCoverage extends Omit<Coverage, "reforms" | "oneLanguageReforms"> {
  readonly reforms: readonly (NamedReform & { readonly claims: Coverage["claims"] })[];
  readonly oneLanguageReforms: readonly (NamedReform & {
    readonly language: string;
    readonly claims: number;
  })[];
}

interface NamedReform {
  /** Null: claims about no reform. */
  readonly id: string | null;
  readonly name: string;
  readonly lang: string | null;
}

/** What the group's claims cover, and what they leave out. */
export async function showCoverage(
  group: InGroup,
  locale: Language,
): Promise<Result<NamedCoverage, "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeClaims(actor)) return refuse("not_allowed");
  const { facts, ids } = await matrixFacts(group);
  const rows = await db.claim.findMany({
    where: { groupId: actor.groupId, deletedAt: null },
    select: { wordingKk: true, wordingRu: true, wordingEn: true },
    // The facts have the claims in this order.
    orderBy: { number: "asc" },
  });
  const wordedIn = rows.map((row) => {
    const wordings = wordingsOf(row);
    return LANGUAGES.filter((language) => wordings[language] !== undefined);
  });
  const found = coverageOf(facts, wordedIn);
  const named = await nameMembers(group, { axis: "reform", ids: ids.reform, locale });
  const reformAt = (place: number | null): NamedReform => {
    if (place === null) return { id: null, name: "", lang: null };
    const { id, name, lang } = memberOf(named, ids.reform[place] ?? "");
    return { id, name, lang };
  };
  return accept({
    ...found,
    reforms: found.reforms.map(({ of, claims }) => ({ ...reformAt(of), claims })),
    oneLanguageReforms: found.oneLanguageReforms.map(({ reform, language, claims }) => ({
      ...reformAt(reform),
      ...{ language, claims },
    })),
  });
}
