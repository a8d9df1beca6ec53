"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { z } from "zod";
import { useCall } from "#components/api/use-call.ts";
import { FileImportDialog } from "#components/ui/file-import-dialog.tsx";
import { textOfFile, type TextOfFile } from "#components/ui/text-file.ts";
import { Select } from "#components/ui/text-field.tsx";
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
  const names = useTranslations("ui.language");
  const { file, encoding, language, preview, problem, isBusy, ...form } = useImport(groupId, onClose);
  const count = preview === null ? 0 : countOf(preview);
  return (
    <FileImportDialog
      title={words("title")}
      text={words("text")}
      fileLabel={words("file")}
      accept=".csv,.tsv,.txt,.ttl,.rdf,.xml,.skos,.json"
      onFile={(chosen) => void form.take(chosen)}
      {...{ encoding, problem, isBusy, onClose }}
      verb={words("verb", { count })}
      isNothing={count === 0}
      onConfirm={() => void form.accept()}
    >
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
      {preview === null ? null : <ImportPreview preview={preview} />}
    </FileImportDialog>
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

  async function take(chosen: File): Promise<void> {
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
