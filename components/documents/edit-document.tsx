"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { BothTexts } from "#components/ui/both-texts.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Select, TextArea, TextField } from "#components/ui/text-field.tsx";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";
import type { DocumentView } from "#lib/operations/documents.ts";
import { useCardEdit } from "./use-card-edit.ts";

interface EditDocumentProps {
  readonly groupId: string;
  readonly document: DocumentView;
  readonly onClose: () => void;
  readonly onSaved: (document: DocumentView) => void;
}

/** The card of a document: what lists show. Where somebody was faster, both texts are shown, and what was typed stays in its field. */
export function EditDocument({ groupId, document, onClose, onSaved }: EditDocumentProps) {
  const words = useTranslations("documents.edit");
  const common = useTranslations("ui");
  const languages = useTranslations("ui.language");
  const form = useId();
  const edit = useCardEdit(groupId, document, onSaved);
  const { fields, setField, theirs, take, problem, yearIsWrong, busy } = edit;
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
      <form id={form} noValidate onSubmit={(event) => void edit.submit(event)} className="grid gap-4 pb-2">
        {problem === null ? null : (
          <Notice tone="error" announced>
            {problem}
          </Notice>
        )}
        {theirs.title === undefined ? null : (
          <BothTexts mine={fields.title} theirs={theirs.title} onTake={() => take("title")} />
        )}
        <TextArea
          label={words("name")}
          rows={2}
          maxLength={1_000}
          value={fields.title}
          onChange={(event) => setField({ title: event.target.value })}
        />
        {theirs.authors === undefined ? null : (
          <BothTexts mine={fields.authors} theirs={theirs.authors} onTake={() => take("authors")} />
        )}
        <TextField
          label={words("authors")}
          maxLength={1_000}
          value={fields.authors}
          onChange={(event) => setField({ authors: event.target.value })}
        />
        {theirs.language === undefined ? null : (
          <BothTexts
            mine={languages(fields.language)}
            theirs={languages(theirs.language)}
            onTake={() => take("language")}
          />
        )}
        {theirs.year === undefined ? null : (
          <BothTexts mine={fields.year} theirs={theirs.year} onTake={() => take("year")} />
        )}
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
