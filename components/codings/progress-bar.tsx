import { useTranslations } from "next-intl";
import type { CodingProgress } from "./progress.ts";

/** "7 of 12" with a line as long. */
export function ProgressBar({ progress: { done, all } }: { progress: CodingProgress }) {
  const words = useTranslations("codings");
  const label = words("done", { done, all });
  return (
    <div className="grid max-w-48 gap-1">
      <span className="text-label text-ink-2 tabular-nums">{label}</span>
      <div
        role="progressbar"
        aria-label={words("columns.progress")}
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={done}
        aria-valuetext={label}
        className="h-1 overflow-hidden rounded-full bg-line"
      >
        <div className="h-full bg-accent" style={{ width: `${all === 0 ? 0 : (done / all) * 100}%` }} />
      </div>
    </div>
  );
}
