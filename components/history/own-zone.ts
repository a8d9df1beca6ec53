import { useTimeZone } from "next-intl";
import { useSyncExternalStore } from "react";

/** The person's own zone, once the browser has said it; before that the one that the server draws with. */
export function useOwnZone(): string {
  const fallback = useTimeZone() ?? "UTC";
  return useSyncExternalStore(
    () => () => undefined,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone || fallback,
    () => fallback,
  );
}
