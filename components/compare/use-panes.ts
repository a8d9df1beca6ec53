"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import { passageHash } from "#components/reader/passage-hash.ts";
import type { SharedClaim } from "./compared.ts";
import { type Landmark, type Pairs, alignPlaces, followPlace, landmarkKey } from "./linked-scroll.ts";
import { onPane, tellShared } from "./pane-messages.ts";

export type Panes = readonly [RefObject<HTMLIFrameElement | null>, RefObject<HTMLIFrameElement | null>];

/** Milliseconds in which a pane's scrolling is taken for following the other one. */
const FOLLOWING = 120;

/** While linked, each text follows the other by the headings that both have. */
export function useLinkedScroll(panes: Panes, isLinked: boolean): void {
  const [left, right] = panes;
  useEffect(() => {
    const frames = [left.current, right.current] as const;
    if (!isLinked || frames[0] === null || frames[1] === null) return undefined;
    const stops: (() => void)[] = [];
    const pairsNow = rememberedPairs();
    let leader: 0 | 1 = 0;
    let until = 0;
    const follow = (side: 0 | 1) => {
      const now = performance.now();
      if (side !== leader && now < until) return;
      leader = side;
      until = now + FOLLOWING;
      const [own, other] = [frames[side]?.contentWindow, frames[side === 0 ? 1 : 0]?.contentWindow];
      if (!own || !other) return;
      const pairs = pairsNow(frames[0]?.contentDocument, frames[1]?.contentDocument);
      other.scrollTo({
        top: followPlace(pairs, own.scrollY, side === 0 ? "left" : "right"),
        behavior: "instant",
      });
    };
    frames.forEach((frame, n) => {
      const side = n === 0 ? 0 : 1;
      const listen = () => {
        const pane = frame?.contentWindow;
        const scrolled = () => follow(side);
        pane?.addEventListener("scroll", scrolled, { passive: true });
        stops.push(() => pane?.removeEventListener("scroll", scrolled));
      };
      listen();
      frame?.addEventListener("load", listen);
      stops.push(() => frame?.removeEventListener("load", listen));
    });
    return () => stops.forEach((stop) => stop());
  }, [left, right, isLinked]);
}

type Text = Document | null | undefined;

/** Compared once, and again after something has changed the height of a text. */
function rememberedPairs(): (left: Text, right: Text) => Pairs {
  let known: { readonly heights: readonly [number, number]; readonly pairs: Pairs } | null = null;
  return (left, right) => {
    const heights = [heightOf(left), heightOf(right)] as const;
    if (known?.heights[0] !== heights[0] || known.heights[1] !== heights[1])
      known = { heights, pairs: alignPlaces(landmarksOf(left), landmarksOf(right), heights) };
    return known.pairs;
  };
}

/** Headings of the text, and every block of it: two revisions share most of them. */
function landmarksOf(text: Text): Landmark[] {
  const scroll = text?.defaultView?.scrollY ?? 0;
  const blocks = [...(text?.querySelectorAll<HTMLElement>("[data-block-id]") ?? [])];
  return blocks.flatMap((block) => {
    const key = landmarkKey(block.textContent);
    return key === "" ? [] : [{ key, top: block.getBoundingClientRect().top + scroll }];
  });
}

/** How far it can be scrolled; pixels. */
function heightOf(text: Text): number {
  const root = text?.documentElement;
  return root === undefined ? 0 : Math.max(root.scrollHeight - root.clientHeight, 1);
}

/** Tells both panes which claims are mentioned beside, and brings one to its mention when the other asks. */
export function usePaneTalk(
  panes: Panes,
  shared: readonly SharedClaim[],
  onShow: (side: 0 | 1) => void,
): (claimId: string) => void {
  const [left, right] = panes;
  const bring = (side: 0 | 1, claimId: string) => {
    const id = shared.find((claim) => claim.id === claimId)?.mentions[side][0];
    const pane = panes[side].current?.contentWindow;
    if (id === undefined || !pane) return;
    // The same mention once more: an address that does not change would lead nowhere.
    pane.location.hash = "";
    pane.location.hash = passageHash(id);
  };
  const jump = useEffectEvent((pane: Window, claimId: string) => {
    const side = pane === left.current?.contentWindow ? 1 : 0;
    onShow(side);
    bring(side, claimId);
    panes[side].current?.focus();
  });
  const tell = useEffectEvent((pane: Window) =>
    tellShared(
      pane,
      shared.map(({ id }) => id),
    ),
  );
  useEffect(() => {
    for (const { current } of [left, right]) if (current?.contentWindow) tell(current.contentWindow);
    return onPane({ ready: (pane) => tell(pane), jump: (pane, claimId) => jump(pane, claimId) });
  }, [left, right]);
  return (claimId) => {
    bring(0, claimId);
    bring(1, claimId);
  };
}
