import type { ClaimView } from "#lib/operations/view.ts";
import type { Language } from "#lib/languages/language-tag.ts";

/** The wording to show: the reader's language if there is one, else the claim's own. */
export function shownWording(
  claim: Pick<ClaimView, "language" | "wordings">,
  interfaceLocale: Language,
): { readonly text: string; readonly language: Language } {
  const own = claim.wordings[interfaceLocale];
  if (own !== undefined) return { text: own, language: interfaceLocale };
  return { text: claim.wordings[claim.language] ?? "", language: claim.language };
}
