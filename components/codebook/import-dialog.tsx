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
import { importCodebook } from "#lib/operations/codebook-files.ts";
import type { TagsetView } from "#lib/operations/codebook.ts";
import { findWording } from "#lib/reforms/reform.ts";

interface ImportDialogProps {
  readonly groupId: string;
  readonly tagsets: readonly TagsetView[];
  readonly onClose: () => void;
}

type Preview = z.infer<typeof importCodebook.answer>;

/** A codebook file is read and shown as what it would do; nothing is written before that is confirmed. */
export function ImportDialog({ groupId, tagsets, onClose }: ImportDialogProps) {
  const words = useTranslations("codebook.import");
  const names = useTranslations("ui.language");
  const locale = useInterfaceLocale();
  const { file, encoding, preview, problem, isBusy, ...form } = useImport(groupId, onClose);
  return (
    <FileImportDialog
      title={words("title")}
      text={words("text")}
      fileLabel={words("file")}
      accept=".ttl,.rdf,.xml,.qdc,.skos"
      onFile={(chosen) => void form.take(chosen)}
      {...{ encoding, problem, isBusy, onClose }}
      verb={words("verb")}
      isNothing={preview === null}
      onConfirm={() => void form.send(true)}
    >
      {file === null ? null : (
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            label={words("into")}
            value={form.tagsetId}
            options={[
              { value: "", label: words("anew") },
              ...tagsets
                .filter(({ source }) => source === "own")
                .map(({ id, labels }) => ({ value: id, label: findWording(labels, locale)?.text ?? "" })),
            ]}
            onChange={(event) => form.change({ tagsetId: event.target.value })}
          />
          <Select
            label={words("language")}
            hint={words("languageHint")}
            value={form.language}
            options={LANGUAGES.map((value) => ({ value, label: names(value) }))}
            onChange={(event) =>
              form.change({ language: LANGUAGES.find((one) => one === event.target.value) ?? locale })
            }
          />
        </div>
      )}
      {preview === null ? null : <PreviewOf preview={preview} />}
    </FileImportDialog>
  );
}

interface ReadFile extends TextOfFile {
  readonly name: string;
}

interface Choice {
  readonly tagsetId: string;
  readonly language: Language;
}

function useImport(groupId: string, onDone: () => void) {
  const call = useCall();
  const router = useRouter();
  const toast = useToast();
  const words = useTranslations("codebook.import");
  const locale = useInterfaceLocale();
  const [file, setFile] = useState<ReadFile | null>(null);
  const [choice, setChoice] = useState<Choice>({ tagsetId: "", language: locale });
  const [preview, setPreview] = useState<Preview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function send(confirm: boolean, read = file, { tagsetId, language } = choice): Promise<void> {
    if (read === null || isBusy) return;
    setBusy(true);
    const name =
      read.name
        .replace(/\.[^.]*$/, "")
        .trim()
        .slice(0, 200) || words("nameless");
    const body = { text: read.text, name, language, tagsetId: tagsetId === "" ? null : tagsetId, confirm };
    const answered = await call(importCodebook, { params: { groupId }, body });
    setBusy(false);
    setProblem(answered.ok ? null : answered.refusal.detail);
    if (!answered.ok) return setPreview(null);
    if (!confirm) return setPreview(answered.value);
    toast({ text: words("done", { count: countOf(answered.value) }) });
    router.refresh();
    onDone();
  }

  return {
    ...{ file, preview, problem, isBusy, send, ...choice },
    encoding: file?.encoding ?? "UTF-8",
    async take(chosen: File) {
      const read = { name: chosen.name, ...(await textOfFile(chosen)) };
      setFile(read);
      await send(false, read);
    },
    change(changed: Partial<Choice>) {
      const next = { ...choice, ...changed };
      setChoice(next);
      void send(false, file, next);
    },
  };
}

function countOf({ tagsets }: Preview): number {
  return tagsets.flatMap(({ tags }) => tags).filter(({ does }) => does === "add" || does === "change").length;
}

function PreviewOf({ preview }: { readonly preview: Preview }) {
  const words = useTranslations("codebook.import");
  const fields = useTranslations("codebook.differences.field");
  const reasons = useTranslations("codebook.import.because");
  return (
    <div aria-live="polite" className="grid gap-4">
      <p>{words("will", { count: countOf(preview) })}</p>
      {preview.tagsets.map((tagset, n) => (
        <section key={n} className="grid gap-1">
          <h3>{tagset.label}</h3>
          <ul className="max-h-72 overflow-y-auto border-t border-line">
            {tagset.tags.map((tag, at) => (
              <li key={at} className="flex gap-3 border-b border-line py-1">
                <span className="min-w-0 flex-1 break-words">{tag.label}</span>
                <span className={tag.does === "refuse" ? "text-bad" : "text-ink-3"}>
                  {words(`does.${tag.does}`)}
                  {tag.fields.length > 0 && tag.does === "change"
                    ? `: ${tag.fields.map((field) => fields(field)).join(", ")}`
                    : null}
                  {tag.because === null
                    ? null
                    : `: ${reasons(reasons.has(tag.because) ? tag.because : "bad_request")}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {preview.faults.length === 0 ? null : (
        <section className="grid gap-1">
          <h3>{words("faults")}</h3>
          <ul className="max-h-40 overflow-y-auto text-ink-2">
            {preview.faults.map(({ code, where }, at) => (
              <li key={at}>
                {words(`fault.${code}`)} <span className="text-ink-3">{where}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
