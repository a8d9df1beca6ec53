import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { TableBehind } from "#components/ui/table-behind.tsx";
import { Cell, HeadCell, Row, RowHead } from "#components/ui/table.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { EVIDENCE_STATES, type ByEvidence, type EvidenceState } from "#lib/claims/coverage.ts";

export interface PicturedBar {
  readonly key: string;
  readonly label: string;
  readonly lang?: string | null;
  readonly claims: ByEvidence;
  /** The claims of the bar; left out where no list has just these. */
  readonly href?: string;
}

interface BarPictureProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  /** What the bars are: head of the table's first column. */
  readonly of: string;
  readonly bars: readonly PicturedBar[];
  /** Said where there is no bar. */
  readonly nothing?: string;
}

/** In units of the picture, which are CSS pixels where it is not scaled down. */
const WIDTH = 1_000;
const LABEL = 420;
const ROW = 26;
const BAR = 16;
/** About the width of a letter at 13 px: longer labels are cut in the picture, the table has them whole. */
const LETTERS = 52;

/** Bars parted by how the claims are carried, each part with a pattern of its own; the same in a table under it. */
export function BarPicture({ id, title, lead, of, bars, nothing }: BarPictureProps) {
  const words = useTranslations("coverage");
  const most = Math.max(1, ...bars.map(({ claims }) => sum(claims)));
  return (
    <section
      aria-labelledby={id}
      className="grid break-inside-avoid content-start gap-2 border-t border-line py-5"
    >
      <h2 id={id}>{title}</h2>
      {lead === undefined ? null : <p className="max-w-2xl text-ink-2">{lead}</p>}
      {bars.length === 0 ? (
        <p className="text-ink-3">{nothing ?? words("nothing")}</p>
      ) : (
        <>
          <svg
            aria-hidden
            viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`}
            className="hidden h-auto w-full max-w-[64rem] font-sans text-[13px] sm:block print:block"
          >
            {bars.map((bar, at) => (
              <Bar key={bar.key} bar={bar} y={at * ROW} most={most} />
            ))}
          </svg>
          <PhoneBars bars={bars} most={most} />
          <BarTable {...{ title, of, bars }} />
        </>
      )}
    </section>
  );
}

/** The keyboard and screen readers use the table; the picture's links are for the mouse. */
function Bar({ bar, y, most }: { bar: PicturedBar; y: number; most: number }) {
  const scale = (WIDTH - LABEL - 60) / most;
  const total = sum(bar.claims);
  const label =
    bar.label.length > LETTERS
      ? `${bar.label
          .slice(0, LETTERS - 1)
          .toWellFormed()
          .trimEnd()}…`
      : bar.label;
  const drawn = (
    <>
      <title>{`${bar.label}: ${total}`}</title>
      <rect x={0} y={y} width={WIDTH} height={ROW} fill="transparent" />
      <text x={LABEL - 12} y={y + 17} textAnchor="end" className="fill-ink group-hover:fill-accent">
        {label}
      </text>
      <Parts claims={bar.claims} at={{ x: LABEL, y: y + (ROW - BAR) / 2, scale }} />
      <text x={LABEL + total * scale + 8} y={y + 17} className="fill-ink-2 tabular-nums">
        {total}
      </text>
    </>
  );
  if (bar.href === undefined) return <g>{drawn}</g>;
  return (
    <NextLink href={bar.href} prefetch={false} tabIndex={-1} className="group">
      {drawn}
    </NextLink>
  );
}

function Parts({
  claims,
  at: { x, y, scale },
}: {
  claims: ByEvidence;
  at: { x: number; y: number; scale: number };
}) {
  let from = x;
  return [...EVIDENCE_STATES].reverse().map((state) => {
    const width = (claims[EVIDENCE_STATES.indexOf(state)] ?? 0) * scale;
    const start = from;
    from += width;
    return width === 0 ? null : (
      <rect
        key={state}
        x={start + 0.5}
        y={y + 0.5}
        width={Math.max(width - 1, 1)}
        height={BAR - 1}
        fill={FILLS[state]}
        className="stroke-accent"
      />
    );
  });
}

/** Solid, hatched, dotted, empty: the patterns stand in `Patterns`, once on the page. */
const FILLS: Readonly<Record<EvidenceState, string>> = {
  found: "var(--accent)",
  opened: "url(#coverage-hatched)",
  unopened: "url(#coverage-dotted)",
  none: "var(--paper)",
};

export function Patterns() {
  return (
    <svg aria-hidden width={0} height={0} className="absolute">
      <defs>
        <pattern
          id="coverage-hatched"
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width={6} height={6} fill="var(--accent-wash)" />
          <rect width={3} height={6} fill="var(--accent)" />
        </pattern>
        <pattern id="coverage-dotted" width={6} height={6} patternUnits="userSpaceOnUse">
          <rect width={6} height={6} fill="var(--accent-wash)" />
          <circle cx={3} cy={3} r={1.1} fill="var(--accent)" />
        </pattern>
      </defs>
    </svg>
  );
}

export function EvidenceLegend() {
  const words = useTranslations("coverage.evidence");
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 pb-4 text-label text-ink-2">
      {[...EVIDENCE_STATES].reverse().map((state) => (
        <li key={state} className="flex items-center gap-2">
          <svg aria-hidden width={24} height={14}>
            <rect x={0.5} y={0.5} width={23} height={13} fill={FILLS[state]} className="stroke-accent" />
          </svg>
          {words(state)}
        </li>
      ))}
    </ul>
  );
}

/** On a phone the name stands over its bar. */
function PhoneBars({ bars, most }: { bars: readonly PicturedBar[]; most: number }) {
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-2 sm:hidden print:hidden">
      {bars.map((bar) => {
        const total = sum(bar.claims);
        const inside = (
          <>
            <span className="flex items-baseline gap-2">
              <span lang={bar.lang ?? undefined} className="min-w-0 flex-1 break-words">
                {bar.label}
              </span>
              <span className="text-ink-2 tabular-nums">{total}</span>
            </span>
            <svg aria-hidden viewBox="0 0 300 10" preserveAspectRatio="none" className="block h-2.5 w-full">
              <Parts claims={bar.claims} at={{ x: 0, y: -3, scale: 300 / most }} />
            </svg>
          </>
        );
        return (
          <li key={bar.key}>
            {bar.href === undefined ? (
              inside
            ) : (
              <NextLink
                href={bar.href}
                prefetch={false}
                className="control grid grid-cols-[minmax(0,1fr)] content-center gap-1"
              >
                {inside}
              </NextLink>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function BarTable({ title, of, bars }: Pick<BarPictureProps, "title" | "of" | "bars">) {
  const words = useTranslations("coverage");
  return (
    <TableBehind label={words("table")} caption={title} className="max-w-[64rem]">
      <thead>
        <tr>
          <HeadCell>{of}</HeadCell>
          <HeadCell className="text-right">{words("claims")}</HeadCell>
          {[...EVIDENCE_STATES].reverse().map((state) => (
            <HeadCell key={state} className="text-right">
              {words(`evidence.${state}`)}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, label, lang, claims, href }) => (
          <Row key={key}>
            <RowHead lang={lang ?? undefined}>
              {href === undefined ? label : <TextLink href={href}>{label}</TextLink>}
            </RowHead>
            <Cell className="text-right tabular-nums">{sum(claims)}</Cell>
            {[...EVIDENCE_STATES].reverse().map((state) => (
              <Cell key={state} className="text-right text-ink-2 tabular-nums">
                {claims[EVIDENCE_STATES.indexOf(state)] ?? 0}
              </Cell>
            ))}
          </Row>
        ))}
      </tbody>
    </TableBehind>
  );
}

function sum(counts: ByEvidence): number {
  return counts.reduce((all, count) => all + count, 0);
}
