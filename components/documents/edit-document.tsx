"use client";

import { useTranslations } from "next-intl";
import { useId, useState, type FormEvent } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Select, TextArea, TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { BLOCK_LANGUAGES, type BlockLanguage } from "#lib/languages/language-tag.ts";
import { editDocument, type DocumentView } from "#lib/operations/documents.ts";

interface EditDocumentProps {
  readonly groupId: string;
  readonly document: DocumentView;
  readonly onClose: () => void;
  readonly onSaved: (document: DocumentView) => void;
}

/** The card of a document: what lists show. When somebody was faster, what was typed stays to be saved over the newer card. */
export function EditDocument({ groupId, document, onClose, onSaved }: EditDocumentProps) {
  const words = useTranslations("documents.edit");
  const common = useTranslations("ui");
  const languages = useTranslations("ui.language");
  const form = useId();
  const { fields, setField, problem, yearIsWrong, busy, submit } = useEditing(groupId, document, onSaved);
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={words("title")}
      description={words("textStays")}
      actions={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button look="main" type="submit" form={form} busy={busy}>
            {common("save")}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={(event) => void submit(event)} className="grid gap-4 pb-2">
        {problem === null ? null : (
          <Notice tone="error" announced>
            {problem}
          </Notice>
        )}
        <TextArea
          label={words("name")}
          rows={2}
          maxLength={1_000}
          value={fields.title}
          onChange={(event) => setField({ title: event.target.value })}
        />
        <TextField
          label={words("authors")}
          maxLength={1_000}
          value={fields.authors}
          onChange={(event) => setField({ authors: event.target.value })}
        />
        <div className="grid grid-cols-2 gap-4">
          <Select
            label={words("language")}
            options={BLOCK_LANGUAGES.map((value) => ({ value, label: languages(value) }))}
            value={fields.language}
            onChange={(event) =>
              setField({ language: BLOCK_LANGUAGES.find((value) => value === event.target.value) ?? "mixed" })
            }
          />
          <TextField
            label={words("year")}
            inputMode="numeric"
            maxLength={4}
            value={fields.year}
            error={yearIsWrong ? words("yearWrong") : undefined}
            onChange={(event) => setField({ year: event.target.value })}
          />
        </div>
      </form>
    </Dialog>
  );
}

interface Fields {
  readonly title: string;
  readonly authors: string;
  readonly language: BlockLanguage;
  readonly year: string;
}

function useEditing(groupId: string, document: DocumentView, onSaved: (document: DocumentView) => void) {
  const words = useTranslations("documents.edit");
  const call = useCall();
  const toast = useToast();
  const [fields, setFields] = useState<Fields>({
    title: document.title,
    authors: document.authors,
    language: document.language,
    year: document.year === null ? "" : String(document.year),
  });
  const [version, setVersion] = useState(document.version);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const typedYear = fields.year.trim();
  const yearIsWrong = typedYear !== "" && !/^[1-9][0-9]{3}$/u.test(typedYear);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy || yearIsWrong) return;
    setBusy(true);
    const { title, authors, language } = fields;
    const year = typedYear === "" ? null : Number(typedYear);
    const called = await call(editDocument, {
      params: { groupId, documentId: document.id },
      body: { title, authors, language, year },
      version,
    });
    setBusy(false);
    if (called.ok) {
      toast({ text: words("saved") });
      onSaved(called.value);
      return;
    }
    setProblem(called.refusal.detail);
    const { current } = called.refusal.values;
    if (called.refusal.code === "version_conflict" && typeof current === "number") setVersion(current);
  }

  return {
    fields,
    setField: (changed: Partial<Fields>) => setFields((before) => ({ ...before, ...changed })),
    problem,
    yearIsWrong,
    busy,
    submit,
  };
}
