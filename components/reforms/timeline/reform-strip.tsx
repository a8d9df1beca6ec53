import NextLink from "next/link";
import { useTranslations } from "next-intl";
import type { Language } from "#lib/languages/language-tag.ts";
import { printReformDate } from "#lib/reforms/reform-date.ts";
import { layTimeline, type TimelineMark } from "#lib/reforms/timeline.ts";
import { cutLabel, labelLength, type PicturedReform, shortLabel } from "./short-label.ts";

interface ReformStripProps {
  readonly reforms: readonly PicturedReform[];
  /** Where a bar leads. */
  readonly hrefOf: (reformId: string) => string;
  /** Drawn in the accent, with a mark under the line: what the table below is about now. */
  readonly chosenId?: string | null;
  /** What the height of a bar is; "number of claims" unless told otherwise. */
  readonly height?: string;
  readonly interfaceLocale: Language;
}

/** In units of the picture, which are CSS pixels where it is not scaled down. */
const WIDTH = 1232;
const ROW = 32;
const ROWS = 2;
const BAR = 40;
/** Between the highest bars and the words above them. */
const GAP = 5;
/** The line of years is at 0; their figures stand below it. */
const BELOW = 24;

/**
 * When the reforms happened and how much is claimed about them, in one line. It stands above a table that says the same in words: that of the
 * register, or the matrix. A phone has the table alone.
 */
export function ReformStrip({ reforms, hrefOf, chosenId = null, height, interfaceLocale }: ReformStripProps) {
  const words = useTranslations("reforms.timeline");
  const entries = reforms.map((reform) => ({
    id: reform.id,
    text: cutLabel(shortLabel(reform, interfaceLocale)),
    dates: reform.dates,
    weight: reform.claimCount,
    labelWidth: labelWidth(reform, interfaceLocale),
  }));
  const { marks, ticks, breakX } = layTimeline(entries, {
    width: WIDTH,
    barHeight: BAR,
    labelRows: ROWS,
  });
  if (marks.length === 0) return null;
  const rows = Math.max(0, ...marks.map(({ label }) => (label === null ? 0 : label.row + 1)));
  const above = BAR + (rows === 0 ? 0 : GAP + rows * ROW);
  const barWidth = Math.min(5, Math.max(1.5, WIDTH / marks.length / 3));
  return (
    <figure data-screen-only className="mb-2 max-md:hidden">
      <figcaption className="text-right text-label text-ink-3">{height ?? words("height")}</figcaption>
      <div className="overflow-x-auto">
        <svg
          aria-hidden
          viewBox={`0 ${-above} ${WIDTH} ${above + BELOW}`}
          className="block h-auto w-full min-w-[64rem] font-sans text-[12px]"
        >
          <Axis ticks={ticks} breakX={breakX} />
          {marks.map((mark) => (
            <Mark
              key={`${mark.id} ${mark.date}`}
              {...{ mark, barWidth, interfaceLocale }}
              href={hrefOf(mark.id)}
              isChosen={mark.id === chosenId}
            />
          ))}
        </svg>
      </div>
    </figure>
  );
}

function Axis({ ticks, breakX }: { ticks: readonly { x: number; year: number }[]; breakX: number }) {
  return (
    <g>
      <path
        d={breakX === 0 ? `M0 .5H${WIDTH}` : `M0 .5H${breakX}M${breakX + 8} .5H${WIDTH}`}
        className="stroke-line-2"
        fill="none"
      />
      {breakX === 0 ? null : (
        <path d={`M${breakX - 2} 5l4 -10M${breakX + 6} 5l4 -10`} className="stroke-line-2" fill="none" />
      )}
      {ticks.map(({ x, year }) => (
        <g key={year}>
          <path d={`M${x.toFixed(1)} 0v4`} className="stroke-line-2" />
          <text x={x} y={18} textAnchor="middle" className="fill-ink-3">
            {year}
          </text>
        </g>
      ))}
    </g>
  );
}

interface MarkProps {
  readonly href: string;
  readonly isChosen: boolean;
  readonly mark: TimelineMark;
  /** Narrower where many stand close. */
  readonly barWidth: number;
  readonly interfaceLocale: Language;
}

/** The keyboard and screen readers use the table; the picture's links are for the mouse. */
function Mark({ href, isChosen, mark, barWidth, interfaceLocale }: MarkProps) {
  const { x, xEnd, height, label, weight } = mark;
  const date = printReformDate(mark.date, interfaceLocale);
  const count = weight === 0 ? "" : ` · ${weight}`;
  const drawn = weight === 0 ? Math.min(2, barWidth) : barWidth;
  const top = label === null ? -height : -BAR - GAP - label.row * ROW - 22;
  const side = label?.isLeft === true ? { x: x - 6, textAnchor: "end" as const } : { x: x + 6 };
  return (
    <NextLink
      href={href}
      prefetch={false}
      tabIndex={-1}
      aria-current={isChosen ? "true" : undefined}
      className={`group ${isChosen ? "fill-accent font-bold" : "fill-ink-2 hover:fill-accent"}`}
    >
      <title>{`${date}. ${mark.text}${count}`}</title>
      <rect x={x - 5} y={top} width={10} height={-top} fill="transparent" />
      {xEnd === null ? null : (
        <rect x={x} y={-4} width={Math.max(xEnd - x, 2)} height={3} className="opacity-50" />
      )}
      {label === null ? null : (
        <path d={`M${x.toFixed(1)} ${top + 4}V${(-height).toFixed(1)}`} className="stroke-line-2" />
      )}
      {isChosen ? <path d={`M${x - 5} 4h10l-5 6z`} /> : null}
      <rect x={x - drawn / 2} y={-height} width={drawn} height={height} />
      {label === null ? null : (
        <>
          <text {...side} y={top + 8} className="fill-ink-3">
            {date}
          </text>
          <text {...side} y={top + 22} className="fill-ink group-hover:fill-accent">
            {mark.text}
            <tspan className="fill-ink-3">{count}</tspan>
          </text>
        </>
      )}
    </NextLink>
  );
}

/** Two lines stand at a bar, its date and its name with the count: the longer one decides. */
function labelWidth(reform: PicturedReform, interfaceLocale: Language): number {
  const name = labelLength(cutLabel(shortLabel(reform, interfaceLocale))) + labelLength(" · 00");
  const dates = reform.dates.map((date) => labelLength(printReformDate(date, interfaceLocale)));
  return Math.max(name, ...dates);
}
