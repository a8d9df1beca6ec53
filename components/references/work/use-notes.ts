import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import { deleteComment, editComment, restoreComment } from "#lib/operations/annotations.ts";
import { noteReference } from "#lib/operations/references.ts";
import type { CommentView } from "#lib/operations/view.ts";

interface Noted {
  readonly groupId: string;
  readonly referenceId: string;
  readonly notes: readonly CommentView[];
}

/** Notes as they will be. Writing and editing answer null, or the sentence that stands beside what was typed. */
export function useNotes({ groupId, referenceId, notes }: Noted) {
  const words = useTranslations("references.notes");
  const call = useCall();
  const toast = useToast();
  const [shown, setShown] = useState(notes);
  useEffect(() => setShown(notes), [notes]);
  const router = useRouter();
  const put = (note: CommentView): void => {
    setShown((before) =>
      [...before.filter(({ id }) => id !== note.id), note].sort((one, other) =>
        one.createdAt < other.createdAt ? -1 : 1,
      ),
    );
    // A page that was asked for before this note would come without it.
    router.refresh();
  };

  async function write(text: string): Promise<string | null> {
    const called = await call(noteReference, { params: { groupId, referenceId }, body: { text } });
    if (!called.ok) return called.refusal.detail;
    put(called.value);
    return null;
  }

  async function edit({ id: commentId, version }: CommentView, text: string): Promise<string | null> {
    const called = await call(editComment, { params: { groupId, commentId }, body: { text }, version });
    if (!called.ok) return called.refusal.detail;
    put(called.value);
    return null;
  }

  async function remove(note: CommentView): Promise<void> {
    const params = { groupId, commentId: note.id };
    setShown((before) => before.filter(({ id }) => id !== note.id));
    const called = await call(deleteComment, { params });
    if (!called.ok) {
      put(note);
      return toast({ text: called.refusal.detail, tone: "error" });
    }
    const undo = async (): Promise<void> => {
      const restored = await call(restoreComment, { params });
      if (restored.ok) put(restored.value);
      else toast({ text: restored.refusal.detail, tone: "error" });
    };
    toast({ text: words("deleted"), undo: () => void undo() });
    router.refresh();
  }

  return { shown, write, edit, remove };
}
