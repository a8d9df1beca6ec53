"use client";

import { useCallback, useMemo, useState } from "react";
import type { PreviewBlock, PreviewView } from "#lib/operations/import-preview.ts";
import { sheetOfBlock, sheetsOf, type Sheet } from "./sheets.ts";

/** Which blocks are listed: those of the sheet in the order of the file, or all of one kind. */
export const LISTINGS = ["all", "doubtful", "aside"] as const;
export type Listing = (typeof LISTINGS)[number];

/** What is being done to the current block beside reading it. */
export type Doing =
  "nothing" | "typing" | "cutting" | "moving_border" | "choosing_type" | "choosing_language";

export interface Desk {
  /** Every block of the article, in the order of the file. */
  readonly all: readonly PreviewBlock[];
  readonly sheets: readonly Sheet[];
  readonly sheet: Sheet;
  readonly listing: Listing;
  readonly listed: readonly { readonly block: PreviewBlock; readonly isContinued: boolean }[];
  readonly current: PreviewBlock | null;
  /** Ids of the blocks that a correction of type or language is for: the current one, or all up to it from where a range began. */
  readonly chosen: ReadonlySet<string>;
  readonly doing: Doing;
  readonly doubtful: readonly PreviewBlock[];
  readonly go: (id: string, extend?: boolean) => void;
  /**
   * To the block that an answered correction led to, unless whoever made it at the block `from` has gone elsewhere meanwhile or begun
   * something: what is being typed stays under the hands.
   */
  readonly follow: (id: string, from: string | null) => void;
  readonly step: (by: number, extend?: boolean) => void;
  /** To the next doubt, the least sure first; back with -1. */
  readonly stepDoubt: (by: number) => void;
  readonly turnTo: (index: number) => void;
  readonly list: (listing: Listing) => void;
  readonly start: (doing: Doing) => void;
}

export function useDesk(preview: PreviewView): Desk {
  const sheets = useMemo(() => sheetsOf(preview), [preview]);
  const doubtful = useMemo(() => leastSureFirst(preview.blocks), [preview.blocks]);
  const [currentId, setCurrentId] = useState<string | null>(
    () => (doubtful[0] ?? preview.blocks[0])?.id ?? null,
  );
  const [rangeFrom, setRangeFrom] = useState<string | null>(null);
  const [sheetIndex, setSheetIndex] = useState(() => sheetOfBlock(sheets, currentId ?? ""));
  const [listing, setListing] = useState<Listing>("all");
  const [doing, setDoing] = useState<Doing>("nothing");
  const sheet = sheets[Math.min(sheetIndex, sheets.length - 1)] ?? EMPTY_SHEET;
  const listed = listing === "all" ? sheet.blocks : ofKind(preview.blocks, doubtful, listing);
  const current = preview.blocks.find(({ id }) => id === currentId) ?? null;

  const go = useCallback(
    (id: string, extend = false) => {
      setRangeFrom((from) => (extend ? (from ?? currentId) : null));
      setCurrentId(id);
      setDoing("nothing");
      // A block that runs over two pages may be chosen on either: the page that is looked at stays.
      setSheetIndex((index) =>
        sheets[index]?.blocks.some(({ block }) => block.id === id) === true
          ? index
          : sheetOfBlock(sheets, id),
      );
    },
    [sheets, currentId],
  );
  const order = listing === "all" ? preview.blocks : listed.map(({ block }) => block);
  const stepIn = (blocks: readonly PreviewBlock[], by: number, extend: boolean): void => {
    const at = blocks.findIndex(({ id }) => id === currentId);
    const next = blocks[at < 0 ? (by > 0 ? 0 : blocks.length - 1) : at + by];
    if (next !== undefined) go(next.id, extend);
  };
  return {
    all: preview.blocks,
    sheets,
    sheet,
    listing,
    listed,
    current,
    chosen: rangeOf(preview.blocks, rangeFrom, currentId),
    doing,
    doubtful,
    go,
    follow: (id, from) => {
      const isElsewhere = current !== null && (current.id !== from || doing !== "nothing");
      if (id !== current?.id && !isElsewhere) go(id);
    },
    step: (by, extend = false) => stepIn(order, by, extend),
    stepDoubt: (by) => stepIn(doubtful, by, false),
    turnTo: (index) => {
      const turned = sheets[index];
      if (turned === undefined) return;
      setSheetIndex(index);
      setListing("all");
      const [first] = turned.blocks;
      if (first !== undefined) setCurrentId(first.block.id);
      setRangeFrom(null);
      setDoing("nothing");
    },
    list: setListing,
    start: setDoing,
  };
}

const EMPTY_SHEET: Sheet = { index: 0, page: null, range: [0, 0], blocks: [] };

function leastSureFirst(blocks: readonly PreviewBlock[]): readonly PreviewBlock[] {
  return blocks
    .filter(({ isDoubtful }) => isDoubtful)
    .sort((a, b) => a.confidence - b.confidence || a.number - b.number);
}

function ofKind(blocks: readonly PreviewBlock[], doubtful: readonly PreviewBlock[], listing: Listing) {
  const kept = listing === "doubtful" ? doubtful : blocks.filter(({ isSetAside }) => isSetAside);
  return kept.map((block) => ({ block, isContinued: false }));
}

function rangeOf(
  blocks: readonly PreviewBlock[],
  from: string | null,
  to: string | null,
): ReadonlySet<string> {
  const ends = [from ?? to, to].map((id) => blocks.findIndex((block) => block.id === id));
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return new Set(low < 0 ? [] : blocks.slice(low, high + 1).map(({ id }) => id));
}
