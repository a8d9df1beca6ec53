import { proposeValues, type ValueText } from "#lib/claims/propose-values.ts";
import { valueKey } from "#lib/claims/value.ts";
import { isLanguage, LANGUAGES } from "#lib/languages/language-tag.ts";
import type { ProposedValue } from "#lib/operations/claim-values.ts";
import { maySeeClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { claimValueOf } from "../records/claim-value.ts";
import { wordingsOf } from "../records/claim.ts";

/** Passages that are read for values: a claim that more documents mention has its values accepted by then. */
const MOST_PASSAGES = 100;

/** Dates and figures in the words of a claim and of its passages that nobody has accepted or put aside. */
export async function proposeValuesOf(
  group: InGroup,
  claimId: string,
): Promise<Result<{ proposals: ProposedValue[] }, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  const { groupId } = actor;
  if (!maySeeClaims(actor)) return refuse("not_allowed");
  const claim = await db.claim.findUnique({
    where: { groupId_id: { groupId, id: claimId }, deletedAt: null },
    include: {
      values: { where: { deletedAt: null } },
      declinedValues: true,
      mentions: {
        where: { deletedAt: null, document: { deletedAt: null } },
        select: { id: true, exact: true, document: { select: { title: true, language: true, year: true } } },
        orderBy: { createdAt: "asc" },
        take: MOST_PASSAGES,
      },
    },
  });
  if (claim === null) return refuse("not_found");
  const wordings = wordingsOf(claim);
  const texts: ValueText[] = [
    ...claim.mentions.map(({ id, exact, document: { language, year } }) => ({
      ...{ text: exact, annotationId: id, year },
      language: isLanguage(language) ? language : ("mixed" as const),
    })),
    ...LANGUAGES.flatMap((language) => {
      const text = wordings[language];
      return text === undefined ? [] : [{ text, language, annotationId: null }];
    }),
  ];
  const proposals = proposeValues(texts, {
    accepted: claim.values.map((row) => ({
      key: valueKey(claimValueOf(row)),
      annotationId: row.annotationId,
    })),
    declined: new Set(claim.declinedValues.map(({ key }) => key)),
  });
  const titles = new Map(claim.mentions.map(({ id, document }) => [id, document.title]));
  return accept({
    proposals: proposals.map((proposal) => ({
      ...proposal,
      documentTitle: titles.get(proposal.value.annotationId ?? "") ?? null,
    })),
  });
}
