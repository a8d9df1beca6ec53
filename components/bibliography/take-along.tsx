"use client";

import { ChevronUp, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { z } from "zod";
import { fetchFile, saveFile } from "#components/api/download.ts";
import { useFieldName } from "#components/references/use-field-name.ts";
import { Button } from "#components/ui/button.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { EXPORT_FORMATS, PRINTED_FORMATS, type ExportFormat } from "#lib/citations/exchange/formats.ts";
import { exportBibliography, type Printing } from "#lib/operations/bibliographies.ts";
import type { Preview } from "./bibliography-view.ts";
import { copiedList, type CopiedList } from "./copied-list.ts";

type Layout = z.infer<typeof exportBibliography.body>["layout"];

interface TakeAlongProps {
  readonly groupId: string;
  readonly heading: string;
  readonly referenceIds: readonly string[];
  readonly printing: Printing;
  readonly preview: Preview | null;
}

/** Copying and downloading. Each format says before it is chosen whether it comes back and what it loses of these works. */
export function TakeAlong({ groupId, heading, referenceIds, printing, preview }: TakeAlongProps) {
  const words = useTranslations("bibliography");
  const exchange = useTranslations("exchange");
  const ui = useTranslations("ui");
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const isEmpty = preview === null || preview.entries.length === 0;
  const hasBoth = printing.script === "both";
  async function download(format: ExportFormat, layout: Layout = "one-after-the-other"): Promise<void> {
    setBusy(true);
    const selection = { of: "chosen" as const, referenceIds: [...referenceIds] };
    const file = await fetchFile(exportBibliography, {
      params: { groupId },
      body: { selection, leftOut: [], ...printing, format, heading, layout },
    });
    setBusy(false);
    if (file.ok) saveFile(file.value);
    else toast({ tone: "error", text: file.refusal.sentence ?? ui("offline") });
  }
  return (
    <div className="flex flex-wrap items-center justify-end gap-2">
      <Button
        icon={<Copy aria-hidden size={14} />}
        disabled={isEmpty}
        onClick={() =>
          void copy(
            copiedList(preview?.entries ?? [], {
              original: heading,
              romanised: words("romanisedHeading"),
              group: (key) => words(`group.${key}`),
            }),
            () => toast({ text: ui("copied") }),
            () => toast({ tone: "error", text: ui("copyFailed") }),
          )
        }
      >
        {ui("copy")}
      </Button>
      <Menu
        trigger={
          <Button look="main" busy={isBusy} disabled={isEmpty}>
            {words("builder.download")}
            <ChevronUp aria-hidden size={14} />
          </Button>
        }
      >
        {hasBoth ? (
          <MenuItem onSelect={() => void download("docx", "side-by-side")}>
            <span className="grid w-80 max-w-[80vw] gap-0.5 py-1">
              <span className="font-bold">{words("builder.sideBySide")}</span>
              <span className="text-label text-ink-3">{words("builder.sideBySideHint")}</span>
            </span>
          </MenuItem>
        ) : null}
        {EXPORT_FORMATS.map((format) => (
          <MenuItem key={format} onSelect={() => void download(format)}>
            <span className="grid w-80 max-w-[80vw] gap-0.5 py-1">
              <span className="font-bold">{exchange(`format.${format}`)}</span>
              <FormatNote format={format} preview={preview} />
            </span>
          </MenuItem>
        ))}
      </Menu>
    </div>
  );
}

function FormatNote({ format, preview }: { format: ExportFormat; preview: Preview | null }) {
  const words = useTranslations("bibliography");
  const exchange = useTranslations("exchange");
  const fieldName = useFieldName();
  const losses = preview?.losses[format] ?? [];
  const real = losses.filter(({ code }) => code !== "printed-only");
  if (PRINTED_FORMATS.has(format))
    return <span className="text-label text-ink-3">{words("builder.forPrint")}</span>;
  if (real.length === 0) return <span className="text-label text-ok">{words("builder.comesBack")}</span>;
  return (
    <span className="text-label text-warn">
      {real
        .map(({ code, works, variables }) =>
          exchange(`loss.${code}`, { works, variables: variables.map(fieldName).join(", ") }),
        )
        .join(" ")}
    </span>
  );
}

/** Rich text for word processors, plain text for everything else. */
async function copy(list: CopiedList, done: () => void, failed: () => void): Promise<void> {
  const blob = (type: string, text: string) => new Blob([text], { type });
  try {
    const item = { "text/plain": blob("text/plain", list.text), "text/html": blob("text/html", list.html) };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    done();
  } catch {
    // Not allowed by the browser, or not a secure address: the person is told and can select the list.
    failed();
  }
}
