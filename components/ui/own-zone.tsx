"use client";

import { NextIntlClientProvider, useLocale, useTimeZone } from "next-intl";
import { type ReactNode, useDeferredValue, useEffect, useSyncExternalStore } from "react";
import { rememberZone } from "#components/shell/preferences.ts";

/**
 * Shows every time below by the clock of the person who looks. The server draws with the zone that this browser told last
 * (app/interface-locale/request.ts), before that with the house's own; React takes that over as it is, and what is another zone is drawn
 * anew at once. The browser tells its zone for the next page.
 */
export function OwnZone({ children }: { readonly children: ReactNode }) {
  const drawn = useTimeZone() ?? "UTC";
  // Deferred: parts of the page that React has not taken over yet are taken over as they were drawn, before they are drawn anew.
  const own = useDeferredValue(useSyncExternalStore(neverTold, ownZone, () => drawn) ?? drawn);
  useEffect(() => {
    if (own !== drawn) rememberZone(own);
  }, [own, drawn]);
  return (
    <NextIntlClientProvider locale={useLocale()} timeZone={own}>
      {children}
    </NextIntlClientProvider>
  );
}

/** Null where the browser does not know; some names of old browsers are no zones either. */
function ownZone(): string | null {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || null;
}

function neverTold(): () => void {
  return () => undefined;
}
