import { useTranslations } from "next-intl";

interface ShareProps {
  readonly label: string;
  readonly done: number;
  readonly all: number;
}

/** "7 of 28" with a line as long; a dash where there is nothing to be done. */
export function Share({ label, done, all }: ShareProps) {
  const words = useTranslations("assignments");
  if (all === 0) return <span className="text-ink-3">–</span>;
  const text = words("of", { done, all });
  return (
    <div className="grid max-w-32 gap-1">
      <span className="text-label text-ink-2 tabular-nums">{text}</span>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={Math.min(done, all)}
        aria-valuetext={text}
        className="h-1 overflow-hidden rounded-full bg-line"
      >
        <div className="h-full bg-accent" style={{ width: `${Math.min(1, done / all) * 100}%` }} />
      </div>
    </div>
  );
}
