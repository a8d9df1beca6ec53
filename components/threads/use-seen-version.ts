import { useEffect, useState } from "react";

/** Milliseconds that another's words have to stand beside the field before they count as seen. */
const READ_AFTER = 1_000;

/** The version that is known to whoever types: that of the opening, and a newer one once its words have stood there for a moment. */
export function useSeenVersion(version: number, isOtherText: boolean): number {
  const [seen, setSeen] = useState(version);
  useEffect(() => {
    if (version === seen) return undefined;
    const timer = setTimeout(() => setSeen(version), isOtherText ? READ_AFTER : 0);
    return () => clearTimeout(timer);
  }, [version, seen, isOtherText]);
  return seen;
}
