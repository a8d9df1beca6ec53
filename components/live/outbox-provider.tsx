"use client";

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { Outbox } from "./outbox.ts";
import type { Waiting } from "./outbox-store.ts";

const OutboxContext = createContext<Outbox | null>(null);

interface OutboxProviderProps {
  /** Whose writing this browser sends at the moment; null for a visitor, who has none. */
  readonly userId: string | null;
  readonly children: ReactNode;
}

/** Sends what the signed-in person left in this browser, on whichever page: also what was written before signing out and in again. */
export function OutboxProvider({ userId, children }: OutboxProviderProps) {
  if (userId === null) return children;
  return (
    <Sending key={userId} userId={userId}>
      {children}
    </Sending>
  );
}

function Sending({ userId, children }: { readonly userId: string; readonly children: ReactNode }) {
  const [outbox] = useState(() => new Outbox(userId));
  useEffect(() => outbox.start(), [outbox]);
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}

export function useOutbox(): Outbox | null {
  return useContext(OutboxContext);
}

const NOTHING: readonly Waiting[] = [];

/** What was written and waits in this browser to be sent. */
export function useWaiting(): readonly Waiting[] {
  const outbox = useContext(OutboxContext);
  return useSyncExternalStore(
    outbox?.watch ?? noWatch,
    () => outbox?.waiting ?? NOTHING,
    () => NOTHING,
  );
}

/** For useSyncExternalStore where there is nothing to watch. */
export function noWatch(): () => void {
  return () => undefined;
}
