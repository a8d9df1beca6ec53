"use client";

import { useLayoutEffect } from "react";
import { DRAWN } from "./drawn-event.ts";

/**
 * Says that the page is taken over. Stands behind everything else: effects run in the order of what they belong to. Also on the page that
 * says that nothing could be drawn: until it is said, presses are kept and do nothing.
 */
export function Drawn() {
  useLayoutEffect(() => void dispatchEvent(new Event(DRAWN)), []);
  return null;
}
