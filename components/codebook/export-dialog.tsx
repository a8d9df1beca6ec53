"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { addressOf } from "#components/api/call.ts";
import { buttonClass } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { CODEBOOK_FORMATS } from "#lib/codebook/exchange/read-codebook.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { exportCodebook } from "#lib/operations/codebook-files.ts";

interface ExportDialogProps {
  readonly groupId: string;
  /** The tagset that is looked at. */
  readonly tagsetId: string;
  readonly onClose: () => void;
}

/** A tagset or the whole codebook as a file; what the format has no place for is said before. */
export function ExportDialog({ groupId, tagsetId, onClose }: ExportDialogProps) {
  const words = useTranslations("codebook.export");
  const names = useTranslations("ui.language");
  const locale = useInterfaceLocale();
  const [format, setFormat] = useState<(typeof CODEBOOK_FORMATS)[number]>("turtle");
  const [isWhole, setWhole] = useState(false);
  const [language, setLanguage] = useState(locale);
  const query = { format, language, ...(isWhole ? {} : { tagsetId }) };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={words("title")}
      actions={
        <a download href={addressOf(exportCodebook, { groupId }, query)} className={buttonClass("main")}>
          {words("verb")}
        </a>
      }
    >
      <div className="grid gap-4 pb-2">
        <Select
          label={words("what")}
          value={isWhole ? "whole" : "set"}
          options={["set", "whole"].map((value) => ({
            value,
            label: words(value === "set" ? "set" : "whole"),
          }))}
          onChange={(event) => setWhole(event.target.value === "whole")}
        />
        <Select
          label={words("format")}
          hint={words(`loses.${format}`)}
          value={format}
          options={CODEBOOK_FORMATS.map((value) => ({ value, label: words(`formats.${value}`) }))}
          onChange={(event) =>
            setFormat(CODEBOOK_FORMATS.find((one) => one === event.target.value) ?? "turtle")
          }
        />
        {format === "qdc" ? (
          <Select
            label={words("language")}
            value={language}
            options={LANGUAGES.map((value) => ({ value, label: names(value) }))}
            onChange={(event) => setLanguage(LANGUAGES.find((one) => one === event.target.value) ?? locale)}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
