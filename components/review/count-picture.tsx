import type { ReactNode } from "react";

export interface CountedBar {
  readonly key: string;
  readonly label: string;
  readonly lang?: string | undefined;
  readonly count: number;
}

interface CountPictureProps {
  readonly id: string;
  readonly title: string;
  readonly titleLang?: string | undefined;
  readonly lead?: ReactNode;
  /** What the bars are, and what they count: heads of the table. */
  readonly of: string;
  readonly counted: string;
  readonly bars: readonly CountedBar[];
  /** "Show as a table". */
  readonly tableLabel: string;
  /** Under a heading of the page, or under one of a section. */
  readonly level?: 2 | 3;
}

/** Letters. */
const SHORT = 9;

/** Counts as bars with their numbers beside them, and as a table behind them. The longest bar is the greatest count of the picture. */
export function CountPicture(props: CountPictureProps) {
  const { id, title, titleLang, lead, bars, tableLabel, level = 2 } = props;
  const most = Math.max(1, ...bars.map(({ count }) => count));
  // Short names leave room for their bars beside them even on a phone, and stand near the edge of the page on any screen.
  const isShort = bars.every(({ label }) => label.length <= SHORT);
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      aria-labelledby={id}
      className={`grid break-inside-avoid content-start gap-2 ${level === 2 ? "border-t border-line py-5 first-of-type:border-t-0 first-of-type:pt-0" : "py-2"}`}
    >
      <Heading id={id} lang={titleLang}>
        {title}
      </Heading>
      {lead === undefined ? null : <p className="max-w-2xl text-ink-2">{lead}</p>}
      <ul aria-hidden className="grid max-w-[44rem] gap-1.5 text-ui">
        {bars.map(({ key, label, lang, count }) => (
          <li
            key={key}
            className={`grid items-center gap-x-3 ${isShort ? "grid-cols-[4.5rem_minmax(0,1fr)]" : "grid-cols-[minmax(0,1fr)] sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)]"}`}
          >
            <span lang={lang} className="break-words sm:text-right">
              {label}
            </span>
            <span className="flex min-w-0 items-center gap-2">
              <svg
                viewBox="0 0 100 10"
                preserveAspectRatio="none"
                className="h-3.5 w-full max-w-[24rem] min-w-0"
              >
                <line
                  x1={0}
                  x2={0}
                  y1={0}
                  y2={10}
                  className="stroke-line-2"
                  vectorEffect="non-scaling-stroke"
                />
                <rect
                  width={(100 * count) / most}
                  height={10}
                  fill="var(--accent-wash)"
                  className="stroke-accent"
                  vectorEffect="non-scaling-stroke"
                  strokeWidth={count === 0 ? 0 : 1}
                />
              </svg>
              <span className="w-10 flex-none text-ink-2 tabular-nums">{count}</span>
            </span>
          </li>
        ))}
      </ul>
      <details className="print:hidden">
        <summary className="control inline-flex items-center text-label link">{tableLabel}</summary>
        <CountTable {...props} />
      </details>
    </section>
  );
}

function CountTable({ title, of, counted, bars }: CountPictureProps) {
  return (
    <div role="group" aria-label={title} tabIndex={0} className="overflow-x-auto">
      <table className="w-full max-w-[44rem] border-collapse text-left text-ui">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr className="border-b border-line-2 text-label text-ink-3">
            <th scope="col" className="py-2 pr-4 font-normal">
              {of}
            </th>
            <th scope="col" className="py-2 text-right font-normal">
              {counted}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ key, label, lang, count }) => (
            <tr key={key} className="border-b border-line">
              <th scope="row" lang={lang} className="py-1.5 pr-4 font-normal">
                {label}
              </th>
              <td className="py-1.5 text-right tabular-nums">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
