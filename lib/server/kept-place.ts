import { z } from "zod";
import type { Annotation } from "#prisma/client.ts";

/** Where an annotation stood before it was placed, as the event of the placing keeps it, so that it can be taken back. */
const keptPlaceData = z.object({
  revisionIdBefore: z.uuid(),
  /** Code points. */
  startBefore: z.number().int(),
  endBefore: z.number().int(),
  exactBefore: z.string(),
  prefixBefore: z.string(),
  suffixBefore: z.string(),
  anchoredByBefore: z.enum(["position", "exact", "nearest"]),
  lostBecauseBefore: z.string().nullable(),
  detachedAtBefore: z.iso.datetime().nullable(),
});

export function keptPlace(annotation: Annotation): z.infer<typeof keptPlaceData> {
  return {
    revisionIdBefore: annotation.revisionId,
    startBefore: annotation.startCodePoint,
    endBefore: annotation.endCodePoint,
    exactBefore: annotation.exact,
    prefixBefore: annotation.prefix,
    suffixBefore: annotation.suffix,
    anchoredByBefore: annotation.anchoredBy,
    lostBecauseBefore: annotation.lostBecause,
    detachedAtBefore: annotation.detachedAt?.toISOString() ?? null,
  };
}

/** The columns of the annotation as they were; null for an event that kept none (those before this program kept them). */
export function placeBefore(data: unknown) {
  const kept = keptPlaceData.safeParse(data);
  if (!kept.success) return null;
  const before = kept.data;
  return {
    revisionId: before.revisionIdBefore,
    startCodePoint: before.startBefore,
    endCodePoint: before.endBefore,
    exact: before.exactBefore,
    prefix: before.prefixBefore,
    suffix: before.suffixBefore,
    anchoredBy: before.anchoredByBefore,
    lostBecause: before.lostBecauseBefore,
    detachedAt: before.detachedAtBefore === null ? null : new Date(before.detachedAtBefore),
  };
}
