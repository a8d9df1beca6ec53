import { z } from "zod";

/** What is said about a passage. A claim mention only points at its claim: the claim has wordings, reforms and sources. */
export const ANNOTATION_KINDS = ["highlight", "comment", "question", "claim_mention"] as const;
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];

/** Long enough for a page of discussion; UTF-16 units. */
const REMARK_LIMIT = 10_000;

/** A remark of a comment, a question or a reply. White space alone is not a remark. */
export const remark = z.string().trim().min(1).max(REMARK_LIMIT);

export const annotationBody = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("highlight") }),
  z.strictObject({ kind: z.literal("comment"), text: remark }),
  z.strictObject({ kind: z.literal("question"), text: remark }),
  z.strictObject({ kind: z.literal("claim_mention"), claimId: z.string().min(1).max(100) }),
]);
export type AnnotationBody = z.infer<typeof annotationBody>;

/** The motivation under which each kind is exchanged: W3C Web Annotation Vocabulary, section 3.4. */
export const MOTIVATIONS: Readonly<
  Record<AnnotationKind, "highlighting" | "commenting" | "questioning" | "identifying">
> = {
  highlight: "highlighting",
  comment: "commenting",
  question: "questioning",
  claim_mention: "identifying",
};
