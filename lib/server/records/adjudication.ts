import { z } from "zod";
import { DECISIONS, type DecisionKind, type Outcome } from "#lib/agreement/adjudication.ts";
import type { CodedPassage } from "#lib/agreement/coded-passage.ts";
import type { Adjudication } from "#prisma/client.ts";

/** The column adjudications.sources: what the coders had when it was decided, and what stands by it. */
const span = z.tuple([z.number().int(), z.number().int()]).readonly();
const column = z.object({
  passages: z.array(z.object({ annotationId: z.uuid(), coderId: z.uuid(), span, tagIds: z.array(z.uuid()) })),
  outcome: z.object({ span, tagIds: z.array(z.uuid()) }).nullable(),
});

export function keptSources({ sources }: Pick<Adjudication, "sources">): CodedPassage[] {
  return column.parse(sources).passages;
}

export function decisionOf(row: Pick<Adjudication, "decision" | "sources">): {
  readonly kind: DecisionKind;
  readonly outcome: Outcome | null;
} {
  return { kind: z.enum(DECISIONS).parse(row.decision), outcome: column.parse(row.sources).outcome };
}

export function sourcesColumn(passages: readonly CodedPassage[], outcome: Outcome | null) {
  return {
    passages: passages.map(({ annotationId, coderId, span: [start, end], tagIds }) => ({
      ...{ annotationId, coderId, span: [start, end], tagIds: [...tagIds] },
    })),
    outcome: outcome === null ? null : { span: [...outcome.span], tagIds: [...outcome.tagIds] },
  };
}
