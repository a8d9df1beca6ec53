"use client";

import { useEffect, useRef, useState } from "react";

/** A form that opens in place of what it changes. When it closes, the focus that would be lost with it goes back to what opened it. */
export function useInPlace() {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // Whoever has pressed something else meanwhile stays there.
    if (wasOpen.current && !isOpen && document.activeElement === document.body) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false), opener };
}

export type InPlace = ReturnType<typeof useInPlace>;
