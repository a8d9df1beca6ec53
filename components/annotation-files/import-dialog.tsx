"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { z } from "zod";
import { useCall } from "#components/api/use-call.ts";
import { placeName, placeNamed, type Place } from "#components/layers/writing-place.ts";
import type { ReaderLayer } from "#components/reader/reader-view.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Select, TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { importAnnotations, ROW_FATES } from "#lib/operations/annotation-files.ts";

interface ImportDialogProps {
  readonly groupId: string;
  readonly documentId: string;
  readonly layers: readonly ReaderLayer[];
  /** Where the person writes. */
  readonly place: Place;
  readonly onClose: () => void;
}

type Preview = z.infer<typeof importAnnotations.answer>;

/** A file of annotations is read and shown as what would become of its rows; nothing is written before that is confirmed. */
export function ImportDialog(props: ImportDialogProps) {
  const { layers, onClose } = props;
  const words = useTranslations("annotationFiles");
  const ui = useTranslations("ui");
  const { place, preview, problem, isBusy, ...form } = useImport(props);
  const isNothing = preview === null || preview.counts.add + preview.counts.wait === 0;
  return (
    <Dialog
      wide
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={words("import.title")}
      description={words("import.text")}
      actions={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button look="main" busy={isBusy} disabled={isNothing} onClick={() => void form.send(true)}>
            {words("import.verb")}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 pb-2">
        <TextField
          label={words("import.file")}
          type="file"
          accept=".jsonld,.json"
          onChange={({ target }) => void form.take(target.files?.[0])}
        />
        <Select
          label={words("place")}
          value={placeName(place)}
          options={[
            ...(["common", "private"] as const).map((value) => ({ value, label: words(`places.${value}`) })),
            ...layers.filter(({ mayWrite }) => mayWrite).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ target }) => form.choose(placeNamed(target.value, layers))}
        />
        {problem === null ? null : (
          <Notice tone="error" announced>
            {problem}
          </Notice>
        )}
        <div aria-live="polite" className="grid gap-4">
          {preview === null ? null : <PreviewOf preview={preview} />}
        </div>
      </div>
    </Dialog>
  );
}

function useImport({ groupId, documentId, place: begun, onClose }: ImportDialogProps) {
  const call = useCall();
  const router = useRouter();
  const toast = useToast();
  const words = useTranslations("annotationFiles.import");
  const [text, setText] = useState<string | null>(null);
  const [place, setPlace] = useState(begun);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function send(confirm: boolean, read = text, where = place): Promise<void> {
    if (read === null || isBusy) return;
    setBusy(true);
    const body = { text: read, ...where, confirm };
    const answered = await call(importAnnotations, { params: { groupId, documentId }, body });
    setBusy(false);
    setProblem(answered.ok ? null : answered.refusal.detail);
    if (!answered.ok) return setPreview(null);
    if (!confirm) return setPreview(answered.value);
    toast({ text: words("done", { count: answered.value.counts.add + answered.value.counts.wait }) });
    router.refresh();
    onClose();
  }

  return {
    ...{ place, preview, problem, isBusy, send },
    async take(file: File | undefined) {
      if (file === undefined) return;
      const read = await file.text();
      setText(read);
      await send(false, read);
    },
    choose(next: Place) {
      setPlace(next);
      void send(false, text, next);
    },
  };
}

function PreviewOf({ preview: { counts, rows, notes } }: { readonly preview: Preview }) {
  const words = useTranslations("annotationFiles.import");
  const all = ROW_FATES.reduce((sum, fate) => sum + counts[fate], 0);
  return (
    <>
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {ROW_FATES.map((fate) => (
          <div key={fate}>
            <dt className="text-label text-ink-3">{words(`fates.${fate}`)}</dt>
            <dd className="text-[20px] font-bold">{counts[fate]}</dd>
          </div>
        ))}
      </dl>
      {notes.length === 0 ? null : (
        <ul className="grid gap-1 text-ink-2">
          {notes.map(({ code, count, example }) => (
            <li key={code}>
              {words.has(`notes.${code}`) ? words(`notes.${code}`, { count }) : code}{" "}
              <bdi className="break-words text-ink-3">{example}</bdi>
            </li>
          ))}
        </ul>
      )}
      <ul className="max-h-72 overflow-y-auto border-t border-line">
        {rows.map(({ row, does, because, words: said }) => (
          <li key={row} className="grid gap-x-3 border-b border-line py-1 sm:grid-cols-[2.5rem_1fr_14rem]">
            <span className="text-ink-3">{row}</span>
            <bdi className="min-w-0 break-words">{said}</bdi>
            <span className={does === "refuse" ? "text-bad" : "text-ink-3"}>
              {because !== null && words.has(`because.${because}`)
                ? words(`because.${because}`)
                : words(`fates.${does}`)}
            </span>
          </li>
        ))}
      </ul>
      {all > rows.length ? <p className="text-ink-3">{words("more", { count: all - rows.length })}</p> : null}
    </>
  );
}
