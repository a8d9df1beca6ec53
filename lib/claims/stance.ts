/** What a document that mentions a claim says of it: that it is so, that it is not so, or only that others say it. */
export const MENTION_STANCES = ["asserts", "disputes", "reports"] as const;
export type MentionStance = (typeof MENTION_STANCES)[number];

/** What a claim says of a reform. */
export const REFORM_STANCES = ["supports", "criticises", "neutral"] as const;
export type ReformStance = (typeof REFORM_STANCES)[number];

const REVERSED: Record<ReformStance, ReformStance> = {
  supports: "criticises",
  criticises: "supports",
  neutral: "neutral",
};

/**
 * What a document says of a reform by one mention of a claim about it. Whoever asserts a claim shares its stance; whoever disputes it takes
 * the opposite one; whoever only reports it takes none. Null where nobody has said what the claim says of the reform.
 */
export function stanceOfMention(mention: MentionStance, claim: ReformStance | null): ReformStance | null {
  if (claim === null) return null;
  if (mention === "asserts") return claim;
  return mention === "disputes" ? REVERSED[claim] : "neutral";
}

/**
 * All that a document says of a reform by its mentions of one claim, each once and in the order of `REFORM_STANCES`. A document that reports
 * a claim in one passage and takes sides in another has taken sides; one that asserts it here and disputes it there says both.
 */
export function stancesOfDocument(
  mentions: readonly MentionStance[],
  claim: ReformStance | null,
): ReformStance[] {
  const said = new Set(mentions.map((mention) => stanceOfMention(mention, claim)));
  const sides = REFORM_STANCES.filter((stance) => said.has(stance));
  const taken = sides.filter((stance) => stance !== "neutral");
  return taken.length > 0 ? taken : sides;
}
