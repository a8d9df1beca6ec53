"use client";

import NextLink from "next/link";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import type { Language } from "#lib/languages/language-tag.ts";
import type { LaneBar, LaneMark, Lanes } from "#lib/reforms/lanes.ts";
import { printReformDate } from "#lib/reforms/reform-date.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import { cutLabel, type PicturedReform, shortLabel } from "./short-label.ts";

interface LanePictureProps {
  readonly groupId: string;
  readonly lanes: Lanes;
  readonly reforms: readonly PicturedReform[];
  readonly nameOf: (lane: string) => string;
  readonly interfaceLocale: Language;
  readonly width: number;
}

/** CSS pixels: the years on top, the name of a lane, a row in it. */
const YEARS = 24;
const HEAD = 24;
const ROW = 24;
/** Bars stand on this line of their row. */
const FLOOR = 18;
const LEAST_HEIGHT = 4;
const MOST_HEIGHT = 16;

export function LanePicture({ groupId, lanes, reforms, nameOf, interfaceLocale, width }: LanePictureProps) {
  const words = useTranslations("reforms.timeline");
  const known = new Map(reforms.map((reform) => [reform.id, reform]));
  const tops = lanes.lanes.reduce<number[]>(
    (all, { rows }) => [...all, (all.at(-1) ?? YEARS) + HEAD + rows * ROW],
    [YEARS],
  );
  const height = (tops.at(-1) ?? YEARS) + 8;
  const first = firstMark(lanes);
  return (
    <figure>
      <figcaption className="flex flex-wrap justify-end gap-x-4 text-label text-ink-3">
        {words("legend")}
      </figcaption>
      <div className="-mx-4 overflow-x-auto px-4 md:mx-0 md:px-0">
        <svg
          role="group"
          aria-label={words("picture")}
          viewBox={`0 0 ${width} ${height}`}
          className="block h-auto w-full min-w-[60rem] font-sans text-[12px]"
          onKeyDown={goAlong}
        >
          {lanes.ticks.map(({ x, year }) => (
            <g key={year} aria-hidden>
              <path d={`M${x.toFixed(1)} ${YEARS - 6}V${height}`} className="stroke-line" />
              <text x={x + 3} y={14} className="fill-ink-3">
                {year}
              </text>
            </g>
          ))}
          {lanes.lanes.map(({ key, marks }, at) => {
            const top = tops[at] ?? YEARS;
            return (
              <g key={key} role="group" aria-label={nameOf(key)}>
                <path d={`M0 ${top + 0.5}H${width}`} className="stroke-line-2" />
                <text
                  x={0}
                  y={top + 16}
                  aria-hidden
                  className="fill-ink-2 font-bold [paint-order:stroke] stroke-paper stroke-3"
                >
                  {nameOf(key)}
                </text>
                {marks.map((mark) => {
                  const reform = known.get(mark.id);
                  return reform === undefined ? null : (
                    <Mark
                      key={mark.id}
                      {...{ groupId, mark, reform, interfaceLocale }}
                      isFirst={mark.id === first}
                      y={top + HEAD + mark.row * ROW}
                    />
                  );
                })}
              </g>
            );
          })}
        </svg>
      </div>
    </figure>
  );
}

interface MarkProps {
  readonly groupId: string;
  readonly mark: LaneMark;
  readonly reform: PicturedReform;
  readonly interfaceLocale: Language;
  /** The one that the Tab key comes to; arrows lead on from it. */
  readonly isFirst: boolean;
  readonly y: number;
}

function Mark({ groupId, mark, reform, interfaceLocale, isFirst, y }: MarkProps) {
  const words = useTranslations("reforms");
  const { text, language } = displayLabel(reform, interfaceLocale);
  const label = cutLabel(shortLabel(reform, interfaceLocale));
  const counted = reform.claimCount === 0 ? "" : ` · ${String(reform.claimCount)}`;
  // What is read out holds what is seen (WCAG 2.5.3).
  const told = [
    ...(mark.label === null ? [] : [label + counted]),
    ...mark.bars.map(({ date }) => printReformDate(date, interfaceLocale)),
    ...(mark.label !== null && label === text ? [] : [text]),
    words("claimCount", { count: reform.claimCount }),
  ].join(". ");
  const [from = 0, ...edges] = mark.bars.flatMap(({ x, width }) => [x, x + width]);
  const to = Math.max(from, ...edges);
  const height = LEAST_HEIGHT + mark.height * (MOST_HEIGHT - LEAST_HEIGHT);
  return (
    <NextLink
      href={`/groups/${groupId}/reforms/${reform.id}`}
      prefetch={false}
      tabIndex={isFirst ? 0 : -1}
      aria-label={told}
      data-mark={mark.bars[0]?.x ?? 0}
      className="group fill-ink-2 stroke-ink-2 hover:fill-accent hover:stroke-accent focus-visible:fill-accent focus-visible:stroke-accent"
    >
      {mark.bars.length > 1 ? (
        <path d={`M${from} ${y + FLOOR - 1.5}H${to}`} className="stroke-line-2" />
      ) : null}
      {mark.bars.map((bar) => (
        <Bar key={bar.date} bar={bar} y={y + FLOOR} height={height} />
      ))}
      {mark.label === null ? null : (
        <text
          x={mark.label.x}
          y={y + FLOOR - 1}
          lang={language ?? undefined}
          aria-hidden
          textAnchor={mark.label.isLeft ? "end" : "start"}
          stroke="none"
          className="fill-ink group-hover:fill-accent group-hover:underline"
        >
          {label}
          <tspan className="fill-ink-3">{counted}</tspan>
        </text>
      )}
      {/* On top, so that all of it can be pressed and, where no label says it, tells what it is under the pointer. */}
      <rect
        aria-hidden
        x={from - 3}
        y={y}
        width={to - from + 6}
        height={ROW}
        fill="transparent"
        stroke="none"
      >
        {mark.label === null ? <title>{told}</title> : null}
      </rect>
    </NextLink>
  );
}

/** A known day is solid; of a month or a year the bar is as long as what is not known, and pale; what goes on ends in an arrow. */
function Bar({ bar, y, height }: { readonly bar: LaneBar; readonly y: number; readonly height: number }) {
  const { x, width, isPeriod, date } = bar;
  const isDay = !isPeriod && date.length === "2007-05-21".length;
  const right = x + width;
  return (
    <>
      <rect
        x={x}
        y={y - height}
        width={width}
        height={height}
        fillOpacity={isDay ? 1 : isPeriod ? 0.55 : 0.2}
        strokeOpacity={isDay || isPeriod ? 0 : 0.8}
        strokeDasharray={isDay || isPeriod ? undefined : "2 2"}
      />
      {bar.goesOnRight ? (
        <path d={`M${right} ${y - height}l5 ${height / 2}l-5 ${height / 2}z`} stroke="none" />
      ) : null}
      {bar.goesOnLeft ? (
        <path d={`M${x} ${y - height}l-5 ${height / 2}l5 ${height / 2}z`} stroke="none" />
      ) : null}
    </>
  );
}

/** The mark that stands first in time. */
function firstMark({ lanes }: Lanes): string | null {
  const marks = lanes.flatMap((lane) => lane.marks);
  const [first] = marks.sort((one, other) => (one.bars[0]?.x ?? 0) - (other.bars[0]?.x ?? 0));
  return first?.id ?? null;
}

/** Arrows go from mark to mark in time, up and down within and between the lanes. */
function goAlong(event: KeyboardEvent<SVGSVGElement>): void {
  const marks = Array.from(event.currentTarget.querySelectorAll<SVGAElement>("[data-mark]"));
  const at = marks.findIndex((mark) => mark === event.target);
  if (at === -1 || event.ctrlKey || event.metaKey || event.altKey) return;
  const inTime = [...marks].sort((one, other) => Number(one.dataset["mark"]) - Number(other.dataset["mark"]));
  const now = inTime.findIndex((mark) => mark === event.target);
  const goal = {
    ArrowRight: inTime[now + 1],
    ArrowLeft: inTime[now - 1],
    ArrowDown: marks[at + 1],
    ArrowUp: marks[at - 1],
    Home: inTime[0],
    End: inTime.at(-1),
  }[event.key];
  if (goal === undefined) return;
  event.preventDefault();
  goal.focus();
}
