"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { InThree } from "#components/reforms/in-three.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { createTagset, editTagset, type TagsetView } from "#lib/operations/codebook.ts";
import { hasLabel, trimmed } from "./tag-draft.ts";

interface TagsetDialogProps {
  readonly groupId: string;
  /** Null: a new one. */
  readonly tagset: TagsetView | null;
  readonly onClose: () => void;
}

/** Name, purpose and rule of a tagset. */
export function TagsetDialog({ groupId, tagset, onClose }: TagsetDialogProps) {
  const words = useTranslations("codebook");
  const form = useTagsetForm(groupId, tagset, onClose);
  const { draft, change, isTried, isBusy, problem, submit } = form;
  return (
    <FormDialog
      wide
      title={words(tagset === null ? "newSet" : "editSet")}
      busy={isBusy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <InThree
        label={words("fields.label")}
        values={draft.labels}
        rows={1}
        max={200}
        error={isTried && !hasLabel(draft.labels) ? words("fields.labelMissing") : undefined}
        onChange={(labels) => change({ labels })}
      />
      <InThree
        label={words("fields.purpose")}
        values={draft.definitions}
        rows={3}
        max={4_000}
        onChange={(definitions) => change({ definitions })}
      />
      <label className="control flex items-center gap-2">
        <input
          type="checkbox"
          checked={draft.isExclusive}
          disabled={tagset !== null && tagset.source !== "own"}
          onChange={(event) => change({ isExclusive: event.target.checked })}
        />
        <span>{words("fields.exclusive")}</span>
      </label>
    </FormDialog>
  );
}

type TagsetDraft = Pick<TagsetView, "labels" | "definitions" | "isExclusive">;

function useTagsetForm(groupId: string, tagset: TagsetView | null, onDone: () => void) {
  const call = useCall();
  const router = useRouter();
  const [draft, setDraft] = useState<TagsetDraft>(
    tagset ?? { labels: {}, definitions: {}, isExclusive: false },
  );
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (changed: Partial<TagsetDraft>) => setDraft((before) => ({ ...before, ...changed }));

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (isBusy || !hasLabel(draft.labels)) return;
    setBusy(true);
    const body = {
      labels: trimmed(draft.labels),
      definitions: trimmed(draft.definitions),
      isExclusive: draft.isExclusive,
    };
    const saved = await (tagset === null
      ? call(createTagset, { params: { groupId }, body })
      : call(editTagset, { params: { groupId, tagsetId: tagset.id }, body, version: tagset.version }));
    setBusy(false);
    if (!saved.ok) return setProblem(saved.refusal.detail);
    if (tagset === null) router.push(`/groups/${groupId}/codebook?set=${saved.value.id}`);
    router.refresh();
    onDone();
  }

  return { draft, change, isTried, isBusy, problem, submit };
}
