import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { PagePicture } from "./page-picture.tsx";
import { RawSheet } from "./raw-sheet.tsx";
import { addressOf } from "#components/api/call.ts";
import { downloadImport, type ImportResultView } from "#lib/operations/imports.ts";
import type { Desk } from "./use-desk.ts";

interface OriginalPaneProps {
  /** On a narrow screen only one pane is seen. */
  readonly isShown: boolean;
  readonly groupId: string;
  readonly result: Pick<ImportResultView, "id" | "name">;
  readonly desk: Desk;
  readonly children: ReactNode;
}

/** Widths of the page as shares of the pane. */
const ZOOMS = [1, 1.5, 2, 3];

/** The page as it was found, or the text as it was read from a file without pages, with the blocks drawn on it. */
export function OriginalPane({ isShown, groupId, result, desk, children }: OriginalPaneProps) {
  const words = useTranslations("correction.original");
  const [zoom, setZoom] = useState(0);
  const { sheet } = desk;
  return (
    <section className="correction-original" data-shown={isShown} aria-labelledby="original">
      <header className="correction-tools">
        <h2 id="original" className="font-sans text-ui">
          {words("label")}
        </h2>
        <Turning desk={desk} />
        <span className="flex-1" />
        <a
          href={addressOf(downloadImport, { groupId, importId: result.id })}
          download
          className="link min-w-0 truncate text-label"
          title={words("kept")}
        >
          {result.name}
        </a>
        {sheet.page === null ? null : <Zooming zoom={zoom} onZoom={setZoom} />}
      </header>
      {children}
      <div className="correction-scan" tabIndex={0} role="group" aria-labelledby="original">
        {sheet.page === null ? (
          <RawSheet groupId={groupId} importId={result.id} desk={desk} />
        ) : (
          <PagePicture
            key={sheet.page.number}
            groupId={groupId}
            importId={result.id}
            page={sheet.page}
            desk={desk}
            zoom={ZOOMS[zoom] ?? 1}
          />
        )}
      </div>
    </section>
  );
}

function Turning({ desk }: { desk: Desk }) {
  const words = useTranslations("correction.original");
  const { sheet, sheets } = desk;
  const number = sheet.page?.number ?? sheet.index + 1;
  const last = sheets.at(-1)?.page?.number ?? sheets.length;
  return (
    <>
      <IconButton
        label={words("previous")}
        icon={<ChevronLeft aria-hidden size={16} />}
        disabled={sheet.index === 0}
        onClick={() => desk.turnTo(sheet.index - 1)}
      />
      <span className="whitespace-nowrap">
        {words(sheet.page === null ? "part" : "page", { number, last })}
      </span>
      <IconButton
        label={words("next")}
        icon={<ChevronRight aria-hidden size={16} />}
        disabled={sheet.index >= sheets.length - 1}
        onClick={() => desk.turnTo(sheet.index + 1)}
      />
    </>
  );
}

interface ZoomingProps {
  /** Index of one of the ZOOMS. */
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

function Zooming({ zoom, onZoom }: ZoomingProps) {
  const words = useTranslations("correction.original");
  return (
    <>
      <IconButton
        label={words("smaller")}
        icon={<ZoomOut aria-hidden size={16} />}
        disabled={zoom === 0}
        onClick={() => onZoom(zoom - 1)}
      />
      <IconButton
        label={words("larger")}
        icon={<ZoomIn aria-hidden size={16} />}
        disabled={zoom === ZOOMS.length - 1}
        onClick={() => onZoom(zoom + 1)}
      />
    </>
  );
}
