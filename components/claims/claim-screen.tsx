"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useCall } from "#components/api/use-call.ts";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/page.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { ClaimMergeView } from "#lib/operations/claim-merges.ts";
import { deleteClaim, restoreClaim } from "#lib/operations/claims.ts";
import type { ClaimView } from "#lib/operations/view.ts";
import { ClaimActions } from "./claim-actions.tsx";
import { ClaimHead } from "./claim-head.tsx";
import { ClaimReforms } from "./claim-reforms.tsx";
import type { ClaimRights } from "./claim-rights.ts";
import { LinkList } from "./link-list.tsx";
import { MentionList } from "./mention-list.tsx";
import { MergeList } from "./merge-list.tsx";
import { SimilarClaims } from "./similar-claims.tsx";
import { SourceList } from "./source-list.tsx";
import { Talk } from "./talk.tsx";
import { type ClaimDesk, useClaim } from "./use-claim.ts";
import { ValueList } from "./value-list.tsx";

interface ClaimScreenProps {
  readonly groupId: string;
  readonly claim: ClaimView;
  readonly may: ClaimRights;
  readonly ownId: string;
  /** What it is in conflict with, and its history: drawn on the server. */
  readonly conflict: ReactNode;
  readonly history: ReactNode;
  /** What was merged into the claim. */
  readonly merges: readonly ClaimMergeView[];
}

/**
 * A claim as it is read: what is claimed, what carries it and where it is said, one under the other; what else is known of it at the margin.
 * Whatever may be changed opens where one presses it.
 */
export function ClaimScreen(props: ClaimScreenProps) {
  const { groupId, claim: given, may, ownId, conflict, history, merges } = props;
  const words = useTranslations("claims");
  const desk = useClaim(groupId, given);
  const { setDeleted } = useDeletion(groupId, desk);
  const { claim } = desk;
  const isThere = claim.deletedAt === null;
  const rights = isThere ? may : { ...may, edit: false, comment: false };
  const shared = { groupId, desk, mayEdit: rights.edit };
  return (
    <main
      id="content"
      className="mx-auto grid w-full max-w-[80rem] grid-cols-[minmax(0,1fr)] content-start gap-x-20 px-4 py-6 md:px-6 lg:grid-cols-[minmax(0,46rem)_22rem] lg:grid-rows-[auto_1fr]"
    >
      <PageCrumb label={words("page.title", { number: claim.number })} />
      <div>
        {isThere ? null : <DeletedNotice onRestore={may.delete ? () => void setDeleted(false) : null} />}
        <ClaimHead
          desk={desk}
          mayEdit={rights.edit}
          actions={
            <ClaimActions {...shared} onDelete={may.delete && isThere ? () => void setDeleted(true) : null} />
          }
        />
        <MergeList {...shared} merges={merges} />
        {conflict}
        <SourceList {...shared} />
        <MentionList {...shared} />
      </div>
      <aside
        aria-label={words("page.about")}
        className="border-t border-line lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:border-t-0"
      >
        <ValueList {...shared} />
        <ClaimReforms groupId={groupId} desk={desk} may={rights} />
        <LinkList {...shared} />
        {isThere ? <SimilarClaims {...shared} /> : null}
      </aside>
      <div className="border-t border-line pt-4 lg:col-start-1">
        <Talk groupId={groupId} desk={desk} may={rights} ownId={ownId} />
        {history === null ? null : (
          <Section id="history" title={words("history.title")}>
            {history}
          </Section>
        )}
      </div>
    </main>
  );
}

function DeletedNotice({ onRestore }: { readonly onRestore: (() => void) | null }) {
  const words = useTranslations("claims.page");
  return (
    <Notice
      tone="warn"
      className="mb-4"
      actions={onRestore === null ? null : <Button onClick={onRestore}>{words("restore")}</Button>}
    >
      {words("isDeleted")}
    </Notice>
  );
}

/** Deleting stays on the page, where everything is still to be seen and can be brought back. */
function useDeletion(groupId: string, desk: ClaimDesk) {
  const words = useTranslations("claims.page");
  const call = useCall();
  const toast = useToast();
  async function setDeleted(deleted: boolean): Promise<void> {
    const before = desk.claim;
    const params = { groupId, claimId: before.id };
    if (deleted) {
      const called = await call(deleteClaim, { params });
      if (!called.ok) return toast({ text: called.refusal.detail, tone: "error" });
      const { version } = called.value;
      desk.show({ ...before, version, deletedAt: new Date().toISOString() });
      return toast({ text: words("deleted"), undo: () => void setDeleted(false) });
    }
    const called = await call(restoreClaim, { params });
    if (!called.ok) return toast({ text: called.refusal.detail, tone: "error" });
    desk.show(called.value);
    toast({ text: words("restored") });
  }
  return { setDeleted };
}
