"use client";

import { CircleCheck, CloudOff, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { useMoment } from "#components/ui/moment.tsx";
import type { Autosave } from "./autosave.ts";
import type { SavingState } from "./saving.ts";

export function useSaving(autosave: Autosave): SavingState {
  return useSyncExternalStore(
    autosave.watch,
    () => autosave.state,
    () => autosave.state,
  );
}

/** Where the text is at this moment; spoken when it changes in a way that matters. */
export function SaveLine({ autosave }: { readonly autosave: Autosave }) {
  const words = useTranslations("essays.saving");
  const moment = useMoment();
  const state = useSaving(autosave);
  const isTrouble = state.name === "kept" || state.name === "apart" || state.name === "refused";
  const Icon = isTrouble ? (state.name === "kept" ? CloudOff : TriangleAlert) : CircleCheck;
  return (
    <p
      role="status"
      className={`flex items-center gap-1.5 text-ui ${isTrouble ? "text-warn" : "text-ink-3"}`}
    >
      {state.name === "saved" || isTrouble ? <Icon aria-hidden size={15} className="flex-none" /> : null}
      <span>{sentence()}</span>
    </p>
  );

  function sentence(): string {
    switch (state.name) {
      case "saved":
        return state.at === null ? words("nothing") : words("saved", { time: moment(state.at, "time") });
      case "kept":
        return words(state.isKept ? "kept" : "onlyHere");
      case "refused":
        return state.refusal.sentence ?? words("refused");
      case "writing":
      case "saving":
      case "apart":
        return words(state.name);
    }
  }
}
