"use client";

import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { ChipToggle } from "#components/ui/chip.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { useAddress } from "#components/ui/use-address.ts";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { layLanes, stretchOf, type Stretch, type Years } from "#lib/reforms/lanes.ts";
import { displayLabel, REFORM_KINDS, type ReformKind } from "#lib/reforms/reform.ts";
import { LanePicture } from "./lane-picture.tsx";
import { cutLabel, labelLength, type PicturedReform, shortLabel } from "./short-label.ts";
import { LANES_BY, moved, readLanesBy, readYears, writtenYears, zoomed } from "./timeline-view.ts";
import { TimelineTable } from "./timeline-table.tsx";

export interface LanedReform extends PicturedReform {
  readonly kind: ReformKind;
  readonly dateMeanings: Parameters<typeof TimelineTable>[0]["reforms"][number]["dateMeanings"];
  /** The reform at the root of its branch: itself, where it stands at the root. */
  readonly root: Pick<PicturedReform, "id" | "slug" | "labels">;
}

interface LaneTimelineProps {
  readonly groupId: string;
  /** In order of time. */
  readonly reforms: readonly LanedReform[];
}

/** In units of the picture, which are CSS pixels where it is not scaled down. */
const WIDTH = 1232;

/** Reforms on lanes along the years, as near as one likes; the address keeps which years and lanes are looked at. */
export function LaneTimeline({ groupId, reforms }: LaneTimelineProps) {
  const words = useTranslations("reforms.timeline");
  const interfaceLocale = useInterfaceLocale();
  const { get, set } = useAddress();
  const by = readLanesBy(get("lanes"));
  const stretch = stretchOf(reforms);
  const years = readYears(get("years"), stretch);
  if (years === null || stretch.all === null) return <p className="text-ink-2">{words("noDates")}</p>;
  const { all } = stretch;
  const go = (to: Years) => set({ years: writtenYears(to) });
  const laid = lanesOf(reforms, by);
  const picture = layLanes(
    laid.map((reform) => laneReform(reform, interfaceLocale)),
    years,
    WIDTH,
  );
  const shown = new Set(picture.lanes.flatMap(({ marks }) => marks.map(({ id }) => id)));
  const onKeyDown = (event: KeyboardEvent) => {
    const does = { "+": "in", "=": "in", "-": "out" }[event.key];
    if (does === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go(zoomed(years, all, does === "in" ? "in" : "out"));
  };
  return (
    <section aria-label={words("title")} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <YearBar
        {...{ years, all, stretch, go }}
        onAll={() => set({ years: "all" })}
        by={by}
        onBy={(lanes) => set({ lanes })}
      />
      <div onKeyDown={onKeyDown}>
        <LanePicture
          {...{ groupId, interfaceLocale, width: WIDTH }}
          lanes={picture}
          reforms={reforms}
          nameOf={(key) =>
            laneName(key, by, { reforms, interfaceLocale, kindName: (kind) => words(`kinds.${kind}`) })
          }
        />
      </div>
      <p role="status" className="flex flex-wrap gap-x-4 text-label text-ink-3">
        <span>{words("shown", { count: shown.size, years: `${years.from}–${years.to - 1}` })}</span>
        {picture.outside.before + picture.outside.after === 0 ? null : (
          <span>{words("outside", picture.outside)}</span>
        )}
        <span className="hidden md:pointer-fine:inline">{words("keys")}</span>
      </p>
      <TimelineTable {...{ groupId, interfaceLocale }} reforms={reforms.filter(({ id }) => shown.has(id))} />
    </section>
  );
}

interface YearBarProps {
  readonly years: Years;
  readonly all: Years;
  readonly stretch: Stretch;
  readonly by: string;
  readonly go: (years: Years) => void;
  readonly onAll: () => void;
  readonly onBy: (lanes: string) => void;
}

/** Which years: a decade at a touch, or nearer, farther, earlier, later. */
function YearBar({ years, all, stretch, by, go, onAll, onBy }: YearBarProps) {
  const words = useTranslations("reforms.timeline");
  const isAll = years.from === all.from && years.to === all.to;
  return (
    <div data-screen-only className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <Select
        label={words("lanes")}
        className="w-44"
        value={by}
        options={LANES_BY.map((value) => ({ value, label: words(`by.${value}`) }))}
        onChange={(event) => onBy(event.target.value)}
      />
      <div role="group" aria-label={words("years")} className="flex flex-wrap items-center gap-1.5">
        <IconButton
          label={words("earlier")}
          icon={<ChevronLeft aria-hidden size={16} />}
          onClick={() => go(moved(years, all, "earlier"))}
        />
        {stretch.decades.map((decade) => (
          <ChipToggle
            key={decade}
            pressed={decade >= years.from && decade < years.to}
            onPressedChange={() => go({ from: decade, to: decade + 10 })}
          >
            {words("decade", { year: decade })}
          </ChipToggle>
        ))}
        <IconButton
          label={words("later")}
          icon={<ChevronRight aria-hidden size={16} />}
          onClick={() => go(moved(years, all, "later"))}
        />
        <IconButton
          label={words("nearer")}
          icon={<ZoomIn aria-hidden size={16} />}
          onClick={() => go(zoomed(years, all, "in"))}
        />
        <IconButton
          label={words("farther")}
          icon={<ZoomOut aria-hidden size={16} />}
          onClick={() => go(zoomed(years, all, "out"))}
        />
        {isAll ? null : (
          <Button look="quiet" onClick={onAll}>
            {words("all")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** In the order of their lanes: kinds as the register orders them, branches by their oldest reform. */
function lanesOf(reforms: readonly LanedReform[], by: string) {
  if (by === "branch") return reforms.map((reform) => ({ ...reform, lane: reform.root.id }));
  const order = new Map(REFORM_KINDS.map((kind, n) => [kind as string, n]));
  const placeOf = (kind: string) => order.get(kind) ?? 0;
  return reforms
    .map((reform) => ({ ...reform, lane: reform.kind as string }))
    .sort((one, other) => placeOf(one.lane) - placeOf(other.lane));
}

function laneReform(reform: LanedReform & { readonly lane: string }, interfaceLocale: Language) {
  const label = `${cutLabel(shortLabel(reform, interfaceLocale))} · ${reform.claimCount}`;
  const { id, lane, dates, claimCount: weight } = reform;
  return { id, lane, dates, weight, labelWidth: labelLength(label) };
}

interface Naming {
  readonly reforms: readonly LanedReform[];
  readonly interfaceLocale: Language;
  readonly kindName: (kind: ReformKind) => string;
}

function laneName(key: string, by: string, { reforms, interfaceLocale, kindName }: Naming): string {
  if (by === "kind") {
    const kind = REFORM_KINDS.find((each) => each === key);
    return kind === undefined ? key : kindName(kind);
  }
  const root = reforms.find((reform) => reform.root.id === key)?.root;
  return root === undefined ? key : displayLabel(root, interfaceLocale).text;
}
