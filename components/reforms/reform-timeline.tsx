import NextLink from "next/link";
import { useTranslations } from "next-intl";
import type { Language } from "#lib/languages/language-tag.ts";
import type { ReformView } from "#lib/operations/reforms.ts";
import { printReformDate } from "#lib/reforms/reform-date.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import { layTimeline, type TimelineMark } from "#lib/reforms/timeline.ts";

interface ReformTimelineProps {
  readonly groupId: string;
  readonly reforms: readonly ReformView[];
  readonly interfaceLocale: Language;
}

/** In units of the picture, which are CSS pixels where it is not scaled down. */
const WIDTH = 1232;
const ROW = 32;
const ROWS = 3;
const BAR = 40;
/** The line of years is at 0; their figures stand below it. */
const BELOW = 24;
/** About the width of a letter at 12 px; labels longer than LONGEST letters are cut. */
const LETTER = 6.6;
const LONGEST = 30;

/** When the reforms happened and how much is claimed about them. The table under it says the same in words. */
export function ReformTimeline({ groupId, reforms, interfaceLocale }: ReformTimelineProps) {
  const words = useTranslations("reforms.timeline");
  const entries = reforms.map((reform) => ({
    id: reform.id,
    text: cut(shortLabel(reform, interfaceLocale)),
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
  const above = BAR + rows * ROW;
  return (
    <figure className="mb-2">
      <figcaption className="text-right text-label text-ink-3">{words("height")}</figcaption>
      <div className="-mx-4 overflow-x-auto px-4 md:mx-0 md:px-0" data-screen-only>
        <svg
          aria-hidden
          viewBox={`0 ${-above} ${WIDTH} ${above + BELOW}`}
          className="block h-auto w-full min-w-[64rem] font-sans text-[12px]"
        >
          <Axis ticks={ticks} breakX={breakX} />
          {marks.map((mark) => (
            <Mark key={`${mark.id} ${mark.date}`} {...{ groupId, mark, interfaceLocale }} />
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
  readonly groupId: string;
  readonly mark: TimelineMark;
  readonly interfaceLocale: Language;
}

/** The keyboard and screen readers use the table; the picture's links are for the mouse. */
function Mark({ groupId, mark, interfaceLocale }: MarkProps) {
  const { x, xEnd, height, label, weight } = mark;
  const date = printReformDate(mark.date, interfaceLocale);
  const count = weight === 0 ? "" : ` · ${weight}`;
  const top = label === null ? -height : -BAR - label.row * ROW - 22;
  const side = label?.isLeft === true ? { x: x - 6, textAnchor: "end" as const } : { x: x + 6 };
  return (
    <NextLink
      href={`/groups/${groupId}/reforms/${mark.id}`}
      prefetch={false}
      tabIndex={-1}
      className="group fill-ink-2 hover:fill-accent"
    >
      <title>{`${date}. ${mark.text}${count}`}</title>
      <rect x={x - 5} y={top} width={10} height={-top} fill="transparent" />
      {xEnd === null ? null : (
        <rect x={x} y={-4} width={Math.max(xEnd - x, 2)} height={3} className="opacity-50" />
      )}
      {label === null ? null : (
        <path d={`M${x.toFixed(1)} ${top + 4}V${(-height).toFixed(1)}`} className="stroke-line-2" />
      )}
      <rect x={x - (weight === 0 ? 1 : 2.5)} y={-height} width={weight === 0 ? 2 : 5} height={height} />
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
function labelWidth(reform: ReformView, interfaceLocale: Language): number {
  const name = cut(shortLabel(reform, interfaceLocale)).length + 4;
  const dates = reform.dates.map((date) => printReformDate(date, interfaceLocale).length);
  return Math.max(name, ...dates) * LETTER;
}

/** A long label gives way to another name that fits: "2007 жылғы түзетулер". */
function shortLabel(reform: ReformView, interfaceLocale: Language): string {
  const { text, language } = displayLabel(reform, interfaceLocale);
  if (text.length <= LONGEST || language === null) return text;
  return reform.aliases[language]?.find((alias) => alias.length <= LONGEST) ?? text;
}

/** Whole words as far as they fit. */
function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const space = text.lastIndexOf(" ", LONGEST);
  return `${text.slice(0, space > 0 ? space : LONGEST).toWellFormed()}…`;
}
