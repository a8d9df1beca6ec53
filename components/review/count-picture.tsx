import type { ReactNode } from "react";
import { TableBehind } from "#components/ui/table-behind.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { Cell, HeadCell, Row, RowHead } from "#components/ui/table.tsx";

export interface CountedBar {
  readonly key: string;
  readonly label: string;
  readonly lang?: string | undefined;
  readonly count: number;
  /** A second figure, for the table alone. */
  readonly more?: number;
  /** What is counted by it. */
  readonly href?: string;
}

interface CountPictureProps {
  readonly id: string;
  readonly title: string;
  readonly titleLang?: string | undefined;
  readonly lead?: ReactNode;
  /** What the bars are, and what they count: heads of the table. */
  readonly of: string;
  readonly counted: string;
  /** Head of the second figures. */
  readonly more?: string;
  readonly bars: readonly CountedBar[];
  /** "Show as a table". */
  readonly tableLabel: string;
  /** Under a heading of the page, or under one of a section. */
  readonly level?: 2 | 3;
  /** Between the lead and the bars. */
  readonly children?: ReactNode;
}

/** Letters. */
const SHORT = 9;

/** Counts as bars with their numbers beside them, and as a table behind them. The longest bar is the greatest count of the picture. */
export function CountPicture(props: CountPictureProps) {
  const { id, title, titleLang, lead, bars, children, level = 2 } = props;
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
      {children}
      <ul aria-hidden className="grid max-w-[44rem] gap-1.5 text-ui">
        {bars.map(({ key, label, lang, count, href }) => (
          <li
            key={key}
            className={`grid items-center gap-x-3 ${isShort ? "grid-cols-[4.5rem_minmax(0,1fr)]" : "grid-cols-[minmax(0,1fr)] sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)]"}`}
          >
            <span lang={lang} className="break-words sm:text-right">
              {/* The keyboard and screen readers use the table. */}
              {href === undefined ? (
                label
              ) : (
                <TextLink href={href} tabIndex={-1}>
                  {label}
                </TextLink>
              )}
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
      {bars.length === 0 ? null : <CountTable {...props} />}
    </section>
  );
}

function CountTable({ title, of, counted, more, bars, tableLabel }: CountPictureProps) {
  return (
    <TableBehind label={tableLabel} caption={title} className="max-w-[44rem]">
      <thead>
        <tr>
          <HeadCell>{of}</HeadCell>
          <HeadCell className="text-right">{counted}</HeadCell>
          {more === undefined ? null : <HeadCell className="text-right">{more}</HeadCell>}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, label, lang, count, href, ...bar }) => (
          <Row key={key}>
            <RowHead lang={lang}>
              {href === undefined ? label : <TextLink href={href}>{label}</TextLink>}
            </RowHead>
            <Cell className="text-right tabular-nums">{count}</Cell>
            {more === undefined ? null : <Cell className="text-right tabular-nums">{bar.more}</Cell>}
          </Row>
        ))}
      </tbody>
    </TableBehind>
  );
}
