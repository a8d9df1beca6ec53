"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { createTag, editTag, type TagView } from "#lib/operations/codebook.ts";
import { BLANK_TAG, hasLabel, tagDraftOf, type TagDraft, tagWordsOf } from "./tag-draft.ts";
import { TagForm } from "./tag-form.tsx";

/** What the dialog is open for: a tag to change, or a new one under a parent. */
export type TagTarget =
  | { readonly kind: "edit"; readonly tag: TagView }
  | { readonly kind: "new"; readonly tagsetId: string; readonly parentId: string | null };

interface TagDialogProps {
  readonly groupId: string;
  readonly target: TagTarget;
  readonly onClose: () => void;
}

export function TagDialog({ groupId, target, onClose }: TagDialogProps) {
  const words = useTranslations("codebook");
  const { draft, setDraft, isTried, isBusy, problem, submit } = useTagForm(groupId, target, onClose);
  return (
    <FormDialog
      wide
      title={words(target.kind === "new" ? "newTag" : "editTag")}
      busy={isBusy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <TagForm draft={draft} isTried={isTried} onChange={setDraft} />
    </FormDialog>
  );
}

function useTagForm(groupId: string, target: TagTarget, onDone: () => void) {
  const call = useCall();
  const router = useRouter();
  const [draft, setDraft] = useState<TagDraft>(target.kind === "edit" ? tagDraftOf(target.tag) : BLANK_TAG);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const save = () => {
    const words = tagWordsOf(draft);
    if (target.kind === "new") {
      const { tagsetId, parentId } = target;
      return call(createTag, { params: { groupId, tagsetId }, body: { ...words, parentId } });
    }
    const { id: tagId, version } = target.tag;
    return call(editTag, { params: { groupId, tagId }, body: words, version });
  };

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (isBusy || !hasLabel(draft.labels)) return;
    setBusy(true);
    const saved = await save();
    setBusy(false);
    if (!saved.ok) return setProblem(saved.refusal.detail);
    router.refresh();
    onDone();
  }

  return { draft, setDraft, isTried, isBusy, problem, submit };
}
