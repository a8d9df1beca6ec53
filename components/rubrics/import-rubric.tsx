"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { z } from "zod";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FileDrop } from "#components/ui/file-drop.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { ReadAs } from "#components/ui/read-as.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { textOfFile, type TextOfFile } from "#components/ui/text-file.ts";
import { useDraft } from "#components/ui/use-draft.ts";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import { readRubricFile } from "#lib/operations/rubrics.ts";
import { draftOf, emptyRubric, type RubricDraft } from "./rubric-draft.ts";
import { newRubricDraft } from "./use-rubric-editor.ts";

type Reading = z.infer<typeof readRubricFile.answer>;

/** Reads a rubric out of a file into the editor; nothing is kept before it is saved there. */
export function ImportRubric({ groupId }: { readonly groupId: string }) {
  const words = useTranslations("rubrics.import");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words("open")}</Button>
      {isOpen ? <ImportDialog groupId={groupId} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function ImportDialog({ groupId, onClose }: { readonly groupId: string; readonly onClose: () => void }) {
  const words = useTranslations("rubrics.import");
  const ui = useTranslations("ui");
  const names = useTranslations("ui.language");
  const form = useReading(groupId, onClose);
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={words("title")}
      description={words("text")}
      actions={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button look="main" disabled={form.reading?.rubric == null} onClick={form.take}>
            {words("take")}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 pb-2">
        <Select
          label={words("language")}
          hint={words("languageHint")}
          value={form.language}
          options={LANGUAGES.map((value) => ({ value, label: names(value) }))}
          onChange={({ target }) => form.setLanguage(LANGUAGES.find((one) => one === target.value) ?? "kk")}
        />
        <FileDrop
          label={words("choose")}
          hint={words("chooseHint")}
          accept=".csv,.tsv,.txt,.xml,text/csv,text/xml,application/xml"
          error={form.problem}
          onFiles={([file]) => {
            if (file !== undefined) void form.read(file);
          }}
        />
        {form.reading === null ? null : <ReadAs encoding={form.encoding} />}
        {form.reading === null ? null : <Read reading={form.reading} />}
      </div>
    </Dialog>
  );
}

/** How much was read, and what was left out. */
function Read({ reading: { rubric, faults } }: { readonly reading: Reading }) {
  const words = useTranslations("rubrics.import");
  return (
    <Notice
      announced
      tone={rubric === null ? "error" : faults.length > 0 ? "warn" : "ok"}
      title={words("read", { criteria: rubric?.criteria.length ?? 0 })}
    >
      <ul className="grid gap-0.5 empty:hidden">
        {faults.map(({ code, line, where }, at) => (
          <li key={at}>{words(`fault.${code}`, { line, where })}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Bytes: texts in UTF-8 of the most that the operation takes. */
const LARGEST = 8_000_000;

function useReading(groupId: string, onClose: () => void) {
  const words = useTranslations("rubrics.import");
  const call = useCall();
  const router = useRouter();
  const locale = useInterfaceLocale();
  const [language, setLanguage] = useState<Language>(locale);
  const [reading, setReading] = useState<Reading | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [encoding, setEncoding] = useState<TextOfFile["encoding"]>("UTF-8");
  const draft = useDraft<RubricDraft>(newRubricDraft(groupId, "file"), emptyRubric());

  async function read(file: File): Promise<void> {
    setReading(null);
    if (file.size > LARGEST || file.size === 0) return setProblem(words(file.size === 0 ? "empty" : "large"));
    const { text, encoding: guessed } = await textOfFile(file);
    setEncoding(guessed);
    const called = await call(readRubricFile, { params: { groupId }, body: { text, language } });
    setProblem(called.ok ? null : called.refusal.detail);
    if (called.ok) setReading(called.value);
  }
  function take(): void {
    if (reading?.rubric == null) return;
    draft.set(draftOf(reading.rubric));
    onClose();
    router.push(`/groups/${groupId}/rubrics/new?source=file`);
  }
  return { language, setLanguage, reading, encoding, problem, read, take };
}
