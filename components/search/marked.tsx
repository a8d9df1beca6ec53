interface MarkedProps {
  readonly text: string;
  readonly language: string | null;
  /** UTF-16 units of the text. */
  readonly spans: readonly (readonly [start: number, end: number])[];
  readonly isCutBefore?: boolean;
  readonly isCutAfter?: boolean;
}

/** A text with the found words marked, in its own language. */
export function Marked({ text, language, spans, isCutBefore = false, isCutAfter = false }: MarkedProps) {
  const ends = [0, ...spans.map(([, end]) => end)];
  return (
    <span lang={language === null || language === "mixed" ? undefined : language}>
      {isCutBefore ? "… " : null}
      {spans.map(([start, end], at) => (
        <span key={start}>
          {text.slice(ends[at], start)}
          <mark className="rounded-xs bg-m1 text-ink shadow-[inset_0_-1px_0_var(--m1-line)]">
            {text.slice(start, end)}
          </mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
      {isCutAfter ? " …" : null}
    </span>
  );
}
