"use client";

import { useEffect, useState } from "react";

/** Whether the address leads there. A page that one comes to within the application is no target of the browser's own (":target"). */
export function useNamed(hash: string): boolean {
  const [isNamed, setNamed] = useState(false);
  useEffect(() => {
    const look = () => setNamed(location.hash === hash);
    look();
    addEventListener("hashchange", look);
    return () => removeEventListener("hashchange", look);
  }, [hash]);
  return isNamed;
}
