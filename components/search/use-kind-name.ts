import { useTranslations } from "next-intl";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { ANNOTATION_KINDS } from "#lib/annotations/body.ts";
import { CSL_TYPES } from "#lib/citations/reference.ts";
import { CLAIM_KINDS, CLAIM_STATES } from "#lib/claims/claim.ts";
import { BLOCK_TYPES } from "#lib/documents/block.ts";
import { REFORM_KINDS } from "#lib/reforms/reform.ts";
import type { SearchNoun } from "#lib/search/noun.ts";

const LISTS = {
  block: BLOCK_TYPES,
  annotation: ANNOTATION_KINDS,
  claim: CLAIM_KINDS,
  reference: CSL_TYPES,
  reform: REFORM_KINDS,
} as const;
/** Where a kind is named that several nouns have, the earlier one names it: the facet does not say of which noun it is. */
const ORDER = ["claim", "annotation", "block", "reform", "reference"] as const;
const WORDS = {
  block: "import.type",
  annotation: "reader.kind",
  claim: "ui.meaning.name",
  reference: "references.type",
  reform: "reforms.kind",
} as const;

/** What a kind is called: of a text its type, of a claim, a work, an entry of the register its kind. `noun` null: of whichever it is. */
export function useKindName(): (kind: string, noun: SearchNoun | null) => string {
  const words = useTranslations();
  const own = useTranslations("search.documentKind");
  const locale = useInterfaceLocale();
  return (kind, noun) => {
    if (kind === "article" && (noun === null || noun === "document")) return own("article");
    if (kind === "essay") return own("essay");
    const named = ORDER.find((one) => (noun === null || noun === one) && includes(LISTS[one], kind));
    // In the reader it heads a card; here it stands among other particulars.
    if (named === "annotation")
      return words(`${WORDS.annotation}.${kind}` as "reader.kind.comment").toLocaleLowerCase(locale);
    // The lists and their words are held together by the tests of each room's messages.
    return named === undefined ? kind : words(`${WORDS[named]}.${kind}` as "ui.meaning.name.fact");
  };
}

export function useStateName(): (state: string) => string {
  const claims = useTranslations("claims.state");
  const reader = useTranslations("reader.filter.state");
  return (state) => {
    const claimState = CLAIM_STATES.find((one) => one === state);
    if (claimState !== undefined) return claims(claimState);
    return state === "open" || state === "resolved" ? reader(state) : state;
  };
}

function includes(list: readonly string[], value: string): boolean {
  return list.includes(value);
}
