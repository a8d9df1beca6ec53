"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { addressOf } from "#components/api/call.ts";
import { buttonClass } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { exportReforms } from "#lib/operations/reform-files.ts";
import { REGISTER_FORMATS, type RegisterFormat } from "#lib/reforms/exchange/read-register.ts";

/** The whole register as a file; what a format is good for is said before. */
export function ExportDialog({
  groupId,
  onClose,
}: {
  readonly groupId: string;
  readonly onClose: () => void;
}) {
  const words = useTranslations("reforms.files.export");
  const [format, setFormat] = useState<RegisterFormat>("csv");
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={words("title")}
      actions={
        <a download href={addressOf(exportReforms, { groupId }, { format })} className={buttonClass("main")}>
          {words("verb")}
        </a>
      }
    >
      <div className="pb-2">
        <Select
          label={words("format")}
          hint={words(`about.${format}`)}
          value={format}
          options={REGISTER_FORMATS.map((value) => ({ value, label: words(`formats.${value}`) }))}
          onChange={(event) => setFormat(REGISTER_FORMATS.find((one) => one === event.target.value) ?? "csv")}
        />
      </div>
    </Dialog>
  );
}
