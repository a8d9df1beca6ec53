import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { useOutbox } from "#components/live/outbox-provider.tsx";
import type { Waiting } from "#components/live/outbox-store.ts";
import { useToast } from "#components/ui/toast.tsx";
import { signOut } from "#lib/operations/accounts.ts";

export interface Leaving {
  /** What waits to be sent and holds the person back; null while nothing is asked. */
  readonly waiting: readonly Waiting[] | null;
  readonly busy: "send" | "leave" | null;
  /** Why it did not work: some of it could not be sent, or the session could not be ended. */
  readonly problem: string | null;
  /** Signs out, unless something waits. */
  readonly ask: () => Promise<void>;
  readonly sendFirst: () => Promise<void>;
  readonly keepHere: () => Promise<void>;
  readonly stay: () => void;
}

/** Signing out, which never forgets what waits in this browser to be sent. `unsent`: the sentence for what could not be sent. */
export function useLeaving(unsent: string): Leaving {
  const call = useCall();
  const toast = useToast();
  const outbox = useOutbox();
  const [waiting, setWaiting] = useState<readonly Waiting[] | null>(null);
  const [busy, setBusy] = useState<Leaving["busy"]>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function end(): Promise<string | null> {
    const called = await call(signOut);
    // Without a session there is nothing left to end: the sign-in screen is the right place all the same.
    if (!called.ok && called.refusal.code !== "not_signed_in") return called.refusal.detail;
    window.location.assign("/sign-in?ended=1");
    return null;
  }
  async function ask(): Promise<void> {
    const left = (await outbox?.left()) ?? [];
    if (left.length > 0) {
      setProblem(null);
      return setWaiting(left);
    }
    const failed = await end();
    if (failed !== null) toast({ text: failed, tone: "error" });
  }
  async function sendFirst(): Promise<void> {
    setBusy("send");
    setProblem(null);
    await outbox?.sendAll();
    const left = (await outbox?.left()) ?? [];
    setWaiting(left);
    setProblem(left.length > 0 ? unsent : await end());
    setBusy(null);
  }
  async function keepHere(): Promise<void> {
    setBusy("leave");
    setProblem(await end());
    setBusy(null);
  }
  return { waiting, busy, problem, ask, sendFirst, keepHere, stay: () => setWaiting(null) };
}
