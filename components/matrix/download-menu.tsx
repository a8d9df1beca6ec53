"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { fetchFile, saveFile } from "#components/api/download.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { exportMatrix, MATRIX_FORMATS } from "#lib/operations/matrix.ts";
import { choiceQuery } from "./address.ts";

interface DownloadMatrixProps {
  readonly groupId: string;
  /** The address as it stands when the dialog opens. */
  readonly query: string;
}

/** The matrix as a file: what the format keeps and loses is said before it is chosen. */
export function DownloadMatrix({ groupId, query }: DownloadMatrixProps) {
  const words = useTranslations("matrix.download");
  const names = useTranslations("ui.language");
  const ui = useTranslations("ui");
  const own = useInterfaceLocale();
  const [isOpen, setOpen] = useState(false);
  const [format, setFormat] = useState<(typeof MATRIX_FORMATS)[number]>("xlsx");
  const [whole, setWhole] = useState<"shown" | "whole">("shown");
  const [locale, setLocale] = useState(own);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function download(): Promise<void> {
    setBusy(true);
    setProblem(null);
    const file = await fetchFile(exportMatrix, {
      params: { groupId },
      // The operation reads the same text that the address has.
      query: { ...choiceQuery(query), format, whole, locale } as never,
    });
    setBusy(false);
    if (!file.ok) return setProblem(file.refusal.sentence ?? ui("offline"));
    saveFile(file.value);
    return setOpen(false);
  }
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words("verb")}
        <ChevronDown aria-hidden size={14} />
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={words("title")}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{ui("cancel")}</Button>
            <Button look="main" busy={isBusy} onClick={() => void download()}>
              {words("verb")}
            </Button>
          </>
        }
      >
        <div className="grid gap-4 pb-2">
          {problem === null ? null : (
            <Notice tone="error" announced>
              {problem}
            </Notice>
          )}
          <Select
            label={words("format")}
            hint={words(`keeps.${format}`)}
            value={format}
            options={MATRIX_FORMATS.map((value) => ({ value, label: words(`formats.${value}`) }))}
            onChange={({ target }) => setFormat(MATRIX_FORMATS.find((one) => one === target.value) ?? "xlsx")}
          />
          <Select
            label={words("what")}
            hint={words(`hint.${whole}`)}
            value={whole}
            options={(["shown", "whole"] as const).map((value) => ({ value, label: words(value) }))}
            onChange={({ target }) => setWhole(target.value === "whole" ? "whole" : "shown")}
          />
          <Select
            label={words("language")}
            value={locale}
            options={LANGUAGES.map((value) => ({ value, label: names(value) }))}
            onChange={({ target }) => setLocale(LANGUAGES.find((one) => one === target.value) ?? own)}
          />
        </div>
      </Dialog>
    </>
  );
}
