"use client";

import { CloudUpload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { useOutbox, useWaiting } from "./outbox-provider.tsx";
import type { Waiting } from "./outbox-store.ts";
import { WaitingWords } from "./waiting-words.tsx";

/** "3 wait for the network": what was written and has not been sent, to look at, to try again, to throw away. */
export function WaitingList() {
  const words = useTranslations("live.waiting");
  const waiting = useWaiting();
  const [isOpen, setOpen] = useState(false);
  const isRefused = waiting.some(({ refusal }) => refusal !== null);
  if (waiting.length === 0) return null;
  return (
    <>
      <span role="status" className="sr-only">
        {words("count", { count: waiting.length })}
      </span>
      <button
        type="button"
        className={`control flex items-center gap-1 px-2 text-label ${isRefused ? "text-warn" : "text-ink-2"}`}
        onClick={() => setOpen(true)}
      >
        <CloudUpload aria-hidden size={14} />
        {words("count", { count: waiting.length })}
      </button>
      <Dialog open={isOpen} onOpenChange={setOpen} title={words("title")} description={words("about")}>
        <ul className="grid divide-y divide-line">
          {waiting.map((each) => (
            <WaitingLine key={each.key} waiting={each} />
          ))}
        </ul>
      </Dialog>
    </>
  );
}

function WaitingLine({ waiting }: { waiting: Waiting }) {
  const words = useTranslations("live.waiting");
  const outbox = useOutbox();
  return (
    <li className="grid gap-1 py-3">
      <WaitingWords waiting={waiting} />
      <p className="flex flex-wrap justify-end gap-2">
        <Button look="quiet" onClick={() => void outbox?.discard(waiting.key)}>
          {words("discard")}
        </Button>
        <Button onClick={() => void outbox?.retry(waiting)}>{words("retry")}</Button>
      </p>
    </li>
  );
}
