"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ChangeEvent, useState } from "react";
import type { z } from "zod";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { textOfFile, type TextOfFile } from "#components/ui/text-file.ts";
import { Select, TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import { importReforms, undoReformImport } from "#lib/operations/reform-files.ts";
import { ImportPreview } from "./import-preview.tsx";

type Preview = z.infer<typeof importReforms.answer>;

/** A file is read and shown as what it would do to the register; nothing is written before that is accepted. */
export function ImportDialog({
  groupId,
  onClose,
}: {
  readonly groupId: string;
  readonly onClose: () => void;
}) {
  const words = useTranslations("reforms.files.import");
  const ui = useTranslations("ui");
  const names = useTranslations("ui.language");
  const { file, encoding, language, preview, problem, isBusy, ...form } = useImport(groupId, onClose);
  const count = preview === null ? 0 : countOf(preview);
  return (
    <Dialog
      wide
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={words("title")}
      description={words("text")}
      actions={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button look="main" busy={isBusy} disabled={count === 0} onClick={() => void form.accept()}>
            {words("verb", { count })}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 pb-2">
        <TextField
          label={words("file")}
          type="file"
          accept=".csv,.tsv,.txt,.ttl,.rdf,.xml,.skos,.json"
          onChange={(event) => void form.take(event)}
        />
        {file === null ? null : (
          <Select
            label={words("language")}
            hint={words("languageHint")}
            className="sm:max-w-xs"
            value={language}
            options={LANGUAGES.map((value) => ({ value, label: names(value) }))}
            onChange={(event) => {
              const chosen = LANGUAGES.find((one) => one === event.target.value);
              if (chosen !== undefined) void form.choose(chosen);
            }}
          />
        )}
        {encoding === "UTF-8" ? null : (
          <Notice tone="warn" announced>
            {ui("readAs", { encoding })}
          </Notice>
        )}
        {problem === null ? null : (
          <Notice tone="error" announced>
            {problem}
          </Notice>
        )}
        {preview === null ? null : <ImportPreview preview={preview} />}
      </div>
    </Dialog>
  );
}

function countOf({ rows }: Preview): number {
  return rows.filter(({ does }) => does === "add" || does === "change").length;
}

function useImport(groupId: string, onDone: () => void) {
  const words = useTranslations("reforms.files.import");
  const call = useCall();
  const router = useRouter();
  const toast = useToast();
  const [file, setFile] = useState<string | null>(null);
  const [encoding, setEncoding] = useState<TextOfFile["encoding"]>("UTF-8");
  const [language, setLanguage] = useState<Language>(useInterfaceLocale());
  const [preview, setPreview] = useState<Preview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function send(text: string, of: Language, confirm: boolean): Promise<Preview | null> {
    setBusy(true);
    const called = await call(importReforms, { params: { groupId }, body: { text, language: of, confirm } });
    setBusy(false);
    setProblem(called.ok ? null : called.refusal.detail);
    return called.ok ? called.value : null;
  }

  async function take(event: ChangeEvent<HTMLInputElement>): Promise<void> {
    const [chosen] = event.target.files ?? [];
    if (chosen === undefined) return;
    const { text, encoding: found } = await textOfFile(chosen);
    setFile(text);
    setEncoding(found);
    setPreview(text === "" ? null : await send(text, language, false));
  }

  async function choose(of: Language): Promise<void> {
    setLanguage(of);
    if (file !== null) setPreview(await send(file, of, false));
  }

  async function accept(): Promise<void> {
    if (file === null || isBusy) return;
    const done = await send(file, language, true);
    if (done === null) return;
    const { importId } = done;
    toast({
      text: words("done", { count: countOf(done) }),
      ...(importId === null ? {} : { undo: () => void undo(importId) }),
    });
    router.refresh();
    onDone();
  }

  async function undo(importId: string): Promise<void> {
    const called = await call(undoReformImport, { params: { groupId, importId } });
    if (!called.ok) return toast({ text: called.refusal.detail, tone: "error" });
    const { undone, stayed } = called.value;
    const names = stayed.slice(0, 5).join("; ");
    toast({ text: words(stayed.length === 0 ? "undone" : "undonePartly", { count: undone, names }) });
    router.refresh();
  }

  return { file, encoding, language, preview, problem, isBusy, take, choose, accept };
}
