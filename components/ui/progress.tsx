interface ProgressProps {
  readonly label: string;
  /** 0–1; absent while the end cannot be foreseen. */
  readonly value?: number | undefined;
}

export function Progress({ label, value }: ProgressProps) {
  const percent = value === undefined ? undefined : Math.round(value * 100);
  return (
    <div className="grid gap-1">
      <p className="flex justify-between text-label text-ink-2">
        <span>{label}</span>
        {percent === undefined ? null : <span>{percent} %</span>}
      </p>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className="h-1 overflow-hidden rounded-full bg-line"
      >
        <div
          className={percent === undefined ? "h-full w-1/3 animate-pulse bg-accent" : "h-full bg-accent"}
          style={percent === undefined ? undefined : { width: `${percent}%` }}
        />
      </div>
    </div>
  );
}
