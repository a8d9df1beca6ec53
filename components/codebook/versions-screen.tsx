"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { useAddress } from "#components/ui/use-address.ts";
import { compareTagsets } from "#lib/codebook/compare.ts";
import type { TagsetContent } from "#lib/codebook/tagset.ts";
import { revertCodebook, type CodebookVersionView } from "#lib/operations/codebook-versions.ts";
import { TagsetDifferences } from "./tagset-differences.tsx";

interface VersionsScreenProps {
  readonly groupId: string;
  readonly tagsetId: string;
  readonly versions: readonly CodebookVersionView[];
  /** What is compared: numbers of versions; null to: the tagset as it is now. */
  readonly from: number | null;
  readonly to: number | null;
  readonly before: TagsetContent | null;
  readonly after: TagsetContent;
  readonly mayRevert: boolean;
}

export function VersionsScreen(props: VersionsScreenProps) {
  const { versions, from, to, before, after } = props;
  const words = useTranslations("codebook.versions");
  const { set } = useAddress();
  if (versions.length === 0 || before === null)
    return <EmptyState title={words("none")}>{words("noneText")}</EmptyState>;
  const numbers = versions.map(({ number }) => ({
    value: String(number),
    label: words("number", { number }),
  }));
  return (
    <div className="grid items-start gap-8 md:grid-cols-[18rem_minmax(0,1fr)]">
      <VersionList {...props} />
      <section aria-labelledby="differences" className="grid gap-4">
        <h2 id="differences">{words("compare")}</h2>
        <div className="grid grid-cols-2 gap-3 sm:max-w-md">
          <Select
            label={words("from")}
            value={String(from ?? "")}
            options={numbers}
            onChange={(event) => set({ from: event.target.value })}
          />
          <Select
            label={words("to")}
            value={String(to ?? "")}
            options={[{ value: "", label: words("now") }, ...numbers]}
            onChange={(event) => set({ to: event.target.value })}
          />
        </div>
        <TagsetDifferences before={before} after={after} difference={compareTagsets(before, after)} />
      </section>
    </div>
  );
}

function VersionList({ groupId, tagsetId, versions, mayRevert }: VersionsScreenProps) {
  const words = useTranslations("codebook.versions");
  const [reverting, setReverting] = useState<number | null>(null);
  return (
    <>
      <ol className="border-t border-line">
        {versions.map(({ id, number, note, author, createdAt }) => (
          <li key={id} className="grid gap-1 border-b border-line py-3">
            <p className="flex items-baseline gap-2">
              <b>{words("number", { number })}</b>
              <span className="text-label text-ink-3">
                {author.name} · <Moment at={createdAt} />
              </span>
            </p>
            {note === "" ? null : <p className="whitespace-pre-line text-ink-2">{note}</p>}
            {mayRevert ? (
              <div>
                <Button look="quiet" className="-ml-3" onClick={() => setReverting(number)}>
                  {words("revert")}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      {reverting === null ? null : (
        <RevertDialog {...{ groupId, tagsetId }} number={reverting} onClose={() => setReverting(null)} />
      )}
    </>
  );
}

interface RevertDialogProps {
  readonly groupId: string;
  readonly tagsetId: string;
  readonly number: number;
  readonly onClose: () => void;
}

function RevertDialog({ groupId, tagsetId, number, onClose }: RevertDialogProps) {
  const words = useTranslations("codebook.versions");
  const call = useCall();
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const revert = async () => {
    setBusy(true);
    // The address carries the number as text; the contract reads it as one.
    const reverted = await call(revertCodebook, { params: { groupId, tagsetId, number } });
    setBusy(false);
    if (!reverted.ok) return setProblem(reverted.refusal.detail);
    onClose();
    router.push(`/groups/${groupId}/codebook?set=${tagsetId}`);
    router.refresh();
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={words("revertTitle", { number })}
      confirmLabel={words("revert")}
      busy={isBusy}
      error={problem}
      onConfirm={() => void revert()}
    >
      {words("revertText")}
    </ConfirmDialog>
  );
}
