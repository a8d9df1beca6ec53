import { indexText, type TextIndex } from "#lib/languages/text-unit.ts";
import type { ClaimKind } from "#lib/claims/claim.ts";
import { outlinedAnnotation, type PackedOutlines, unpackOutlines } from "./outlines.ts";
import type { ReaderAnnotation, ReaderClaim, ReaderReform, ReaderView } from "./reader-view.ts";
import { textOfContent } from "./text-of-content.ts";

/** What colours and filters need of a claim. */
export interface ClaimOutline extends Pick<ReaderClaim, "id" | "number" | "reformIds" | "language"> {
  readonly kind: ClaimKind;
}

/**
 * The reader's view as the page sends it: the text once, inside `content`; the register once, as a set of the codebook; of every placed annotation and its claim the outline; the whole
 * of the first ones and of those that lost their place. `view` of it is what the reader shows.
 */
export interface ReaderDelivery extends Omit<
  ReaderView,
  "text" | "blocks" | "annotations" | "claims" | "reforms"
> {
  readonly outlines: PackedOutlines;
  readonly claimOutlines: readonly ClaimOutline[];
  readonly whole: readonly ReaderAnnotation[];
  readonly wholeClaims: readonly ReaderClaim[];
}

export function unpackView({
  outlines,
  claimOutlines,
  whole,
  wholeClaims,
  ...view
}: ReaderDelivery): ReaderView {
  const { text, blocks } = textOfContent(view.content);
  let index: TextIndex | undefined;
  const known = new Map(whole.map((annotation) => [annotation.id, annotation]));
  const placed = unpackOutlines(outlines).map((outline) => {
    const arrived = known.get(outline.id);
    known.delete(outline.id);
    return arrived ?? outlinedAnnotation(outline, () => (index ??= indexText(text)));
  });
  const claims = new Map(claimOutlines.map((claim) => [claim.id, outlinedClaim(claim)]));
  for (const claim of wholeClaims) claims.set(claim.id, claim);
  const annotations = [...placed, ...known.values()];
  return {
    ...view,
    text,
    blocks,
    annotations,
    claims: [...claims.values()],
    reforms: reformsOf(view.codebook),
  };
}

function reformsOf(codebook: ReaderView["codebook"]): ReaderReform[] {
  const tags = codebook.filter(({ source }) => source === "reforms").flatMap((tagset) => tagset.tags);
  return tags.map(({ id, labels, aliases, dates }) => ({ id, labels, aliases, dates: [...dates] }));
}

function outlinedClaim(outline: ClaimOutline): ReaderClaim {
  return {
    ...outline,
    isOutline: true,
    wordings: {},
    sources: [],
    mentionCount: 0,
    authorId: "",
    version: 0,
  };
}
