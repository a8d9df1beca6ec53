import { describePassage } from "#lib/annotations/describe.ts";
import type { Span } from "#lib/documents/block.ts";
import { PENDING } from "../pending-annotation.ts";
import type { MentionStance } from "#lib/claims/stance.ts";
import type { ReaderAnnotation, ReaderClaim } from "../reader-view.ts";
import type { ClaimDraft, ReformDraft, SourceDraft } from "../reader-actions.ts";
import { isConflict, isKept, type Tools } from "./tools.ts";

/** Stating claims, and what hangs on them. */
export function claimDeeds({ actions, dispatch, index, ask, put }: Tools) {
  const keep = (claim: ReaderClaim | null) => {
    if (claim !== null) dispatch({ do: "put_claim", claim });
    return claim !== null;
  };
  return {
    async stateClaim(span: Span, claim: ClaimDraft, sources: readonly SourceDraft[]) {
      const selectors = describePassage(index, span);
      const answer = actions.stateClaim({ selectors, claim, sources });
      const stored = await ask(answer);
      if (stored === null) return (await isKept(answer)) ? PENDING : null;
      keep(stored.claim);
      put(stored.annotation);
      return stored.annotation.id;
    },
    /** The passage becomes a mention of a claim that exists; answers it with the claim's number. */
    async mentionClaim(span: Span, claimId: string, stance: MentionStance) {
      const selectors = describePassage(index, span);
      const stored = await ask(actions.mentionClaim({ claimId, selectors, stance }));
      if (stored === null) return null;
      keep(stored.claim);
      put(stored.annotation);
      return { annotation: stored.annotation, number: stored.claim.number };
    },
    async setMentionStance({ id: annotationId, version }: ReaderAnnotation, stance: MentionStance) {
      const stored = await ask(actions.setMentionStance({ annotationId, stance, version }));
      if (stored !== null) put(stored);
      return stored !== null;
    },
    async editClaim({ id, version }: ReaderClaim, claim: ClaimDraft) {
      const answer = actions.editClaim({ claimId: id, version, claim });
      const stored = await ask(answer);
      if (stored === null && (await isConflict(answer))) {
        // The form goes on from what is stored now, and shows it beside what was typed.
        const now = await ask(actions.showClaim(id));
        if (now !== null) dispatch({ do: "put_claim", claim: now });
      }
      return keep(stored);
    },
    /** As it is stored now: something that hangs on it was changed elsewhere. */
    readClaim: async (id: string) => keep(await ask(actions.showClaim(id))),
    attachSource: async ({ id }: ReaderClaim, source: SourceDraft) =>
      keep(await ask(actions.attachSource({ claimId: id, source }))),
    async detachSource(claim: ReaderClaim, sourceId: string) {
      const source = claim.sources.find(({ id }) => id === sourceId);
      if (source === undefined) return false;
      return keep(await ask(actions.detachSource({ claimId: claim.id, sourceId, version: source.version })));
    },
    async createReform(draft: ReformDraft) {
      const reform = await ask(actions.createReform(draft));
      if (reform !== null) dispatch({ do: "put_reform", reform });
      return reform;
    },
  };
}
