"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Refusal } from "#lib/result.ts";

/** The sentence of a refusal in the interface's language. A code without one is a gap that a test finds. */
export function useRefusalSentence(): (refusal: Refusal) => string {
  const words = useTranslations("refusals");
  const ui = useTranslations("ui");
  return useCallback(
    ({ code, values }) => {
      if (code === "offline") return ui("offline");
      return words.has(code) ? words(code, values) : words("failure");
    },
    [words, ui],
  );
}
