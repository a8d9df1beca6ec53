import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { randomKey } from "#components/api/call.ts";
import { upload } from "#components/api/upload.ts";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import {
  attachDocument as attachDocumentOperation,
  attachFile,
  detach as detachOperation,
  restoreAttachment,
  type AttachmentView,
} from "#lib/operations/attachments.ts";

interface Sending {
  readonly key: string;
  readonly name: string;
  /** 0–1 of the bytes that have left. */
  readonly share: number;
}

interface Attached {
  readonly groupId: string;
  readonly referenceId: string;
  readonly attachments: readonly AttachmentView[];
}

/** The attachments as they will be: a detached one is gone at once and comes back by undo. */
export function useAttachments({ groupId, referenceId, attachments }: Attached) {
  const words = useTranslations("references.attachments");
  const ui = useTranslations("ui");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const [shown, setShown] = useState(attachments);
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => setShown(attachments), [attachments]);
  const put = (attachment: AttachmentView): void => {
    setShown((before) => [...before.filter(({ id }) => id !== attachment.id), attachment]);
    router.refresh();
  };

  async function sendOne(file: File): Promise<void> {
    const key = randomKey();
    setSending((before) => [...before, { key, name: file.name, share: 0 }]);
    const answer = await upload(attachFile, {
      params: { groupId, referenceId },
      file,
      key,
      onProgress: (share) =>
        setSending((before) => before.map((line) => (line.key === key ? { ...line, share } : line))),
      signal: new AbortController().signal,
    });
    setSending((before) => before.filter((line) => line.key !== key));
    if (answer.ok) return put(answer.value);
    const why = answer.refusal.sentence ?? ui(answer.refusal.code === "offline" ? "offline" : "failed");
    setProblem(words("notSent", { name: file.name, why }));
  }

  async function send(files: readonly File[]): Promise<void> {
    setProblem(null);
    for (const file of files) await sendOne(file);
  }

  async function attachDocument(documentId: string): Promise<void> {
    const params = { groupId, referenceId };
    const attached = await call(attachDocumentOperation, { params, body: { documentId } });
    if (attached.ok) put(attached.value);
    else toast({ tone: "error", text: attached.refusal.detail });
  }

  async function detach(attachment: AttachmentView): Promise<void> {
    const params = { groupId, attachmentId: attachment.id };
    setShown((before) => before.filter(({ id }) => id !== attachment.id));
    const detached = await call(detachOperation, { params });
    if (!detached.ok) {
      put(attachment);
      return toast({ tone: "error", text: detached.refusal.detail });
    }
    const undo = async (): Promise<void> => {
      const restored = await call(restoreAttachment, { params });
      if (restored.ok) put(restored.value);
      else toast({ tone: "error", text: restored.refusal.detail });
    };
    toast({ text: words("detached", { name: attachment.name }), undo: () => void undo() });
    router.refresh();
  }

  return { shown, sending, problem, send, attachDocument, detach };
}
