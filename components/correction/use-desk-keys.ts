"use client";

import { useEffect, useRef, type RefObject } from "react";
import type { Deeds } from "./use-deeds.ts";
import type { Desk } from "./use-desk.ts";

/**
 * The keys of the desk. Letters go by their place on the keyboard (KeyboardEvent.code), so that they work under a Kazakh, Russian
 * or Latin layout alike. Fields, menus and dialogs keep their own keys.
 */
export function useDeskKeys(desk: Desk, deeds: Deeds): RefObject<HTMLElement | null> {
  const frame = useRef<HTMLElement>(null);
  const latest = useRef({ desk, deeds });
  latest.current = { desk, deeds };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const target = event.target;
      if (!(target instanceof HTMLElement) || event.defaultPrevented) return;
      if (target.closest("input, textarea, select, [role=menu], [role=dialog], [role=slider]") !== null)
        return;
      const isHere = target === document.body || frame.current?.contains(target) === true;
      if (!isHere) return;
      const deed = deedOf(event, target);
      if (deed === null) return;
      event.preventDefault();
      deed(latest.current);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return frame;
}

type Deed = (here: { desk: Desk; deeds: Deeds }) => void;

function deedOf(event: KeyboardEvent, target: HTMLElement): Deed | null {
  if (event.altKey) {
    if (event.key === "ArrowUp") return ({ deeds }) => deeds.move(-1);
    return event.key === "ArrowDown" ? ({ deeds }) => deeds.move(1) : null;
  }
  if (event.ctrlKey || event.metaKey) {
    if (event.code !== "KeyZ" && event.code !== "KeyY") return null;
    const isRedo = event.code === "KeyY" || event.shiftKey;
    return ({ deeds }) => (isRedo ? deeds.redo() : deeds.undo());
  }
  // A focused button or link keeps Enter and the blank for itself.
  if (event.key === "Enter" && target.closest("button, a, summary") !== null) return null;
  if (event.key === "ArrowDown") return ({ desk }) => desk.step(1, event.shiftKey);
  if (event.key === "ArrowUp") return ({ desk }) => desk.step(-1, event.shiftKey);
  if (event.key === "Home") return ({ desk }) => desk.go(desk.all[0]?.id ?? "");
  if (event.key === "End") return ({ desk }) => desk.go(desk.all.at(-1)?.id ?? "");
  if (event.key === "PageDown") return ({ desk }) => desk.turnTo(desk.sheet.index + 1);
  if (event.key === "PageUp") return ({ desk }) => desk.turnTo(desk.sheet.index - 1);
  // A key held too long neither joins a whole page into one paragraph nor settles doubts that nobody saw.
  if (event.repeat && (event.key === "Enter" || event.code === "KeyM")) return null;
  if (event.key === "Enter") return ({ deeds }) => deeds.confirm();
  return event.shiftKey ? null : (LETTERS[event.code] ?? null);
}

const LETTERS: Readonly<Record<string, Deed>> = {
  KeyN: ({ desk }) => desk.stepDoubt(1),
  KeyP: ({ desk }) => desk.stepDoubt(-1),
  KeyT: start("choosing_type"),
  KeyL: start("choosing_language"),
  KeyE: start("typing"),
  KeyS: start("cutting"),
  BracketLeft: start("moving_border"),
  BracketRight: start("moving_border"),
  KeyM: ({ deeds }) => deeds.merge(),
};

function start(doing: Parameters<Desk["start"]>[0]): Deed {
  return ({ desk, deeds }) => {
    if (deeds.mayCorrect && desk.current !== null) desk.start(doing);
  };
}
