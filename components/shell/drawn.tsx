"use client";

import { useLayoutEffect } from "react";
import { DRAWN } from "./drawn-event.ts";

/** Says that the page is taken over. Stands behind everything else: effects run in the order of what they belong to. */
export function Drawn() {
  useLayoutEffect(() => void dispatchEvent(new Event(DRAWN)), []);
  return null;
}
