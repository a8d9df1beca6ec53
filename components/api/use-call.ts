"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { call, type ScreenRefusal } from "./call.ts";

/** A refusal that always has its sentence, also where no answer came. */
export interface ApiRefusal extends ScreenRefusal {
  readonly detail: string;
}

export type Answered<Answer> =
  { readonly ok: true; readonly value: Answer } | { readonly ok: false; readonly refusal: ApiRefusal };

type CallWithWords = <Params, Query, Body, Answer>(
  ...asking: Parameters<typeof call<Params, Query, Body, Answer>>
) => Promise<Answered<Answer>>;

/** `call`, with words of this interface for the refusals that the server could not word: no answer, or none of ours. */
export function useCall(): CallWithWords {
  const words = useTranslations("ui");
  return useCallback<CallWithWords>(
    async (...asking) => {
      const called = await call(...asking);
      if (called.ok) return called;
      const { refusal } = called;
      const detail = refusal.sentence ?? words(refusal.code === "offline" ? "offline" : "failed");
      return { ok: false, refusal: { ...refusal, detail } };
    },
    [words],
  );
}
