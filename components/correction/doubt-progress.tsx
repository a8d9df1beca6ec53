import { useTranslations } from "next-intl";
import type { PreviewView } from "#lib/operations/import-preview.ts";

/** Up to so many doubts each have a mark of their own. */
const MARKS = 16;

interface DoubtProgressProps {
  readonly doubts: PreviewView["doubts"];
  readonly isSaving: boolean;
}

/** How many of the doubts are settled; said aloud when it changes, drawn for who sees it. */
export function DoubtProgress({ doubts: { total, left }, isSaving }: DoubtProgressProps) {
  const words = useTranslations("correction.progress");
  const done = Math.max(0, total - left);
  const marks = Math.min(total, MARKS);
  const filled = total === 0 ? 0 : Math.floor((done / total) * marks);
  return (
    <div className="flex items-center gap-3">
      {total === 0 ? null : (
        <span aria-hidden className="hidden gap-0.5 lg:flex">
          {Array.from({ length: marks }, (_, n) => (
            <i key={n} className={n < filled ? "h-1.5 w-4 bg-accent" : "h-1.5 w-4 bg-line-2"} />
          ))}
        </span>
      )}
      <span role="status" className="hidden whitespace-nowrap sm:inline">
        <b>{left === 0 ? words("none") : words("left", { left, total })}</b>
        <span className="ml-2 hidden text-label text-ink-3 lg:inline">
          {words(isSaving ? "saving" : "saved")}
        </span>
      </span>
    </div>
  );
}
