"use client";

import { Link2, Merge, Split, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { MeaningBadge } from "#components/ui/meaning-badge.tsx";
import { useMoment } from "#components/ui/moment.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page, Section } from "#components/ui/page.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { ClaimMergeView } from "#lib/operations/claim-merges.ts";
import { deleteClaim, restoreClaim } from "#lib/operations/claims.ts";
import type { ClaimView } from "#lib/operations/view.ts";
import { AboutClaim } from "./about-claim.tsx";
import { LinkList } from "./link-list.tsx";
import { MentionList } from "./mention-list.tsx";
import { MergeList } from "./merge-list.tsx";
import { MergeWith } from "./merge-with.tsx";
import { SimilarClaims } from "./similar-claims.tsx";
import { SourceList } from "./source-list.tsx";
import { SplitClaim } from "./split-claim.tsx";
import { Talk } from "./talk.tsx";
import { type ClaimDesk, useClaim } from "./use-claim.ts";
import { ValueList } from "./value-list.tsx";
import { WordingColumns } from "./wording-columns.tsx";

export interface ClaimRights {
  readonly edit: boolean;
  readonly delete: boolean;
  readonly comment: boolean;
  readonly createReforms: boolean;
  /** Takes other people's comments away. */
  readonly moderate: boolean;
}

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

export function ClaimScreen(props: ClaimScreenProps) {
  const { groupId, claim: given, may, ownId, conflict, history, merges } = props;
  const words = useTranslations("claims");
  const record = useTranslations("claimRecord");
  const moment = useMoment();
  const desk = useClaim(groupId, given);
  const { claim } = desk;
  const title = words("page.title", { number: claim.number });
  const isThere = claim.deletedAt === null;
  const rights = isThere ? may : { ...may, edit: false, comment: false };
  return (
    <Page
      title={
        <span className="flex items-center gap-3">
          <MeaningBadge meaning={claim.kind} className="font-sans" />
          {title}
        </span>
      }
      lead={words("page.by", { name: claim.author.name, when: moment(claim.createdAt) })}
      actions={
        <ClaimActions groupId={groupId} desk={desk} mayDelete={may.delete && isThere} mayEdit={rights.edit} />
      }
    >
      <PageCrumb label={title} />
      {isThere ? null : <DeletedNotice groupId={groupId} desk={desk} mayRestore={may.delete} />}
      <MergeList groupId={groupId} desk={desk} merges={merges} mayEdit={rights.edit} />
      <WordingColumns desk={desk} mayEdit={rights.edit} />
      {conflict}
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <aside
          aria-label={words("page.about")}
          className="border-t border-line py-6 lg:col-start-2 lg:row-start-1 lg:border-t-0"
        >
          <AboutClaim groupId={groupId} desk={desk} may={rights} />
        </aside>
        <div className="min-w-0 lg:col-start-1 lg:row-start-1">
          <Section id="mentions" title={words("mentions.title")}>
            <MentionList groupId={groupId} desk={desk} mayEdit={rights.edit} />
          </Section>
          <Section id="values" title={record("values.title")}>
            <ValueList groupId={groupId} desk={desk} mayEdit={rights.edit} />
          </Section>
          <Section id="sources" title={words("sources.title")}>
            <SourceList groupId={groupId} desk={desk} mayEdit={rights.edit} />
          </Section>
          <Section id="links" title={words("links.title")}>
            <LinkList groupId={groupId} desk={desk} mayEdit={rights.edit} />
          </Section>
          {isThere ? (
            <Section id="similar" title={record("similar.title")} screenOnly>
              <SimilarClaims groupId={groupId} desk={desk} mayEdit={rights.edit} />
            </Section>
          ) : null}
          <Section id="talk" title={words("talk.title")}>
            <Talk groupId={groupId} desk={desk} may={rights} ownId={ownId} />
          </Section>
          {history === null ? null : (
            <Section id="history" title={words("history.title")}>
              {history}
            </Section>
          )}
        </div>
      </div>
    </Page>
  );
}

interface DeskProps {
  readonly groupId: string;
  readonly desk: ClaimDesk;
}

interface ActionsProps extends DeskProps {
  readonly mayDelete: boolean;
  readonly mayEdit: boolean;
}

function ClaimActions({ groupId, desk, mayDelete, mayEdit }: ActionsProps) {
  const words = useTranslations("claims.page");
  const ui = useTranslations("ui");
  const toast = useToast();
  const record = useTranslations("claimRecord");
  const [open, setOpen] = useState<"merge" | "split" | null>(null);
  const close = () => setOpen(null);
  const { setDeleted } = useDeletion(groupId, desk);
  const copy = async () => {
    const address = new URL(`/groups/${groupId}/claims/${desk.claim.id}`, location.href).href;
    const isCopied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    toast(isCopied ? { text: ui("copied") } : { text: ui("copyFailed"), tone: "error" });
  };
  return (
    <>
      {open === "merge" ? <MergeWith groupId={groupId} desk={desk} onClose={close} /> : null}
      {open === "split" ? <SplitClaim groupId={groupId} desk={desk} onClose={close} /> : null}
      {mayEdit ? (
        <>
          <IconButton
            label={record("merge.open")}
            icon={<Merge aria-hidden size={16} />}
            onClick={() => setOpen("merge")}
          />
          <IconButton
            label={record("split.open")}
            icon={<Split aria-hidden size={16} />}
            onClick={() => setOpen("split")}
          />
        </>
      ) : null}
      <IconButton
        label={words("copyLink")}
        icon={<Link2 aria-hidden size={16} />}
        onClick={() => void copy()}
      />
      {mayDelete ? (
        <IconButton
          label={words("delete")}
          icon={<Trash2 aria-hidden size={16} />}
          onClick={() => void setDeleted(true)}
        />
      ) : null}
    </>
  );
}

function DeletedNotice({ groupId, desk, mayRestore }: DeskProps & { readonly mayRestore: boolean }) {
  const words = useTranslations("claims.page");
  const { setDeleted } = useDeletion(groupId, desk);
  return (
    <Notice
      tone="warn"
      className="mb-4"
      actions={mayRestore ? <Button onClick={() => void setDeleted(false)}>{words("restore")}</Button> : null}
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
