"use client";

import { Bell as BellIcon } from "lucide-react";
import NextLink from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { call } from "#components/api/call.ts";
import { countNotifications } from "#lib/operations/notifications.ts";
import { onUnread, tellUnread } from "./unread.ts";

/** Milliseconds between two looks while the window is seen; a live stream is quicker, this is for pages without one. */
const PAUSE = 60_000;
/** Between two looks when the live stream says that something may have come: in a busy group much happens at once. */
const SOON = 2_000;
const MOST_SHOWN = 99;

/** The way to the inbox, with the number of what is unread there. */
export function Bell({ unread: given }: { unread: number }) {
  const words = useTranslations("inbox");
  const unread = useUnread(given);
  return (
    <NextLink
      href="/inbox"
      prefetch={false}
      aria-label={words("bell", { count: unread })}
      title={words("bell", { count: unread })}
      className="control relative grid min-w-8 place-items-center rounded text-ink-2 hover:bg-sunk hover:text-ink pointer-coarse:min-w-11"
    >
      <BellIcon aria-hidden size={18} />
      {unread === 0 ? null : (
        <span
          aria-hidden
          className="absolute top-0 right-0 grid h-4 min-w-4 place-items-center rounded-full bg-accent px-1 text-[10px] leading-4 font-bold text-accent-on"
        >
          {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
        </span>
      )}
    </NextLink>
  );
}

function useUnread(given: number): number {
  const [unread, setUnread] = useState(given);
  const pathname = usePathname();
  useEffect(() => setUnread(given), [given]);
  useEffect(() => {
    let isGone = false;
    const ask = async (): Promise<void> => {
      if (document.visibilityState !== "visible") return;
      const called = await call(countNotifications);
      // Without an answer the number stands: it was true a moment ago.
      if (called.ok && !isGone) tellUnread(called.value.unread);
    };
    const timer = setInterval(() => void ask(), PAUSE);
    const seen = (): void => void ask();
    document.addEventListener("visibilitychange", seen);
    let soon: ReturnType<typeof setTimeout> | undefined;
    const askSoon = (): void => {
      soon ??= setTimeout(() => {
        soon = undefined;
        void ask();
      }, SOON);
    };
    const stop = onUnread((told) => (told === null ? askSoon() : setUnread(told)));
    void ask();
    return () => {
      isGone = true;
      clearInterval(timer);
      clearTimeout(soon);
      document.removeEventListener("visibilitychange", seen);
      stop();
    };
  }, [pathname]);
  return unread;
}
