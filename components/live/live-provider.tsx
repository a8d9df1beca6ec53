"use client";

import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useState,
  useSyncExternalStore,
} from "react";
import { askUnread } from "#components/inbox/unread.ts";
import type { LiveChange } from "#lib/operations/live.ts";
import { DeletedGroup } from "./deleted-group.tsx";
import { GroupLive } from "./group-live.ts";
import type { LineState } from "./live-line.ts";
import type { LiveMessage } from "./live-message.ts";
import { noWatch, useOutbox } from "./outbox-provider.tsx";

const LiveContext = createContext<GroupLive | null>(null);

interface LiveProviderProps {
  readonly groupId: string;
  readonly userId: string;
  readonly after: number;
  readonly children: ReactNode;
}

/** Follows a group for everything below it, as long as the page is there. */
export function LiveProvider({ groupId, userId, after, children }: LiveProviderProps) {
  const router = useRouter();
  // One for the life of the layout: the number it began with is of no use later on.
  const [live] = useState(() => new GroupLive({ groupId, userId, after }));
  const [isDeleted, setIsDeleted] = useState(false);
  const outbox = useOutbox();
  // Where a group is followed, what is written is kept until it is answered; what waits is sent from every page (outbox-provider.tsx).
  useEffect(() => outbox?.keep(), [outbox]);
  useEffect(() => {
    live.start();
    // What lies in the browser's memory holds no connection, and catches up when it is shown again.
    const leave = () => live.stop();
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted) live.start();
    };
    addEventListener("pagehide", leave);
    addEventListener("pageshow", comeBack);
    return () => {
      removeEventListener("pagehide", leave);
      removeEventListener("pageshow", comeBack);
      live.stop();
    };
  }, [live]);
  useEffect(
    () =>
      live.listen((message) => {
        // What somebody was writing stays on the screen: asked for anew, the page would be none.
        if (message.kind === "end" && message.isDeleted) setIsDeleted(true);
        // Who was removed sees what everybody else outside sees.
        else if (message.kind === "end" || message.kind === "reset") router.refresh();
        if (message.kind === "change" && mayNotify(message.change, userId)) askUnread();
      }),
    [live, router, userId],
  );
  return (
    <LiveContext value={live}>
      {children}
      {isDeleted ? <DeletedGroup /> : null}
    </LiveContext>
  );
}

/** Nouns of events with which somebody may have been told something (lib/server/notify.ts). */
const NOTIFYING = ["annotation", "comment", "coding"];

function mayNotify({ kind, actorId }: LiveChange, userId: string): boolean {
  return actorId !== userId && NOTIFYING.includes(kind.slice(0, kind.indexOf(".")));
}

/**
 * Hears what happens in the group while the component is there. `after`: the number of the last event that what it shows knows of; what
 * has been heard since then is told first, and told again whenever the number changes.
 */
export function useLive(onMessage: (message: LiveMessage) => void, after?: number): void {
  const live = useContext(LiveContext);
  const hear = useEffectEvent(onMessage);
  useEffect(() => live?.listen((message) => hear(message), after), [live, after]);
}

const NOBODY: GroupLive["people"] = [];

/** Who reads what in the group at this moment. */
export function usePeople(): GroupLive["people"] {
  const live = useContext(LiveContext);
  return useSyncExternalStore(
    live?.watch ?? noWatch,
    () => live?.people ?? NOBODY,
    () => NOBODY,
  );
}

/** Who looks; null where nothing is live. */
export function useOwnId(): string | null {
  return useContext(LiveContext)?.userId ?? null;
}

export function useLineState(): LineState {
  const live = useContext(LiveContext);
  return useSyncExternalStore(
    live?.watch ?? noWatch,
    () => live?.state ?? "ended",
    () => "connecting",
  );
}

/** This window among the windows of its person; null where nothing is live. */
export function useTab(): string | null {
  return useContext(LiveContext)?.tab ?? null;
}
