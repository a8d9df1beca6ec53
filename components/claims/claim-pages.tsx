"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { useAddress } from "#components/ui/use-address.ts";

/** To the next page of the list, and back to its beginning. */
export function ClaimPages({ next, isFirst }: { next: string | null; isFirst: boolean }) {
  const words = useTranslations("claimRecord.list");
  const { set } = useAddress();
  if (next === null && isFirst) return null;
  return (
    <nav aria-label={words("next")} className="flex gap-2" data-screen-only>
      {isFirst ? null : <Button onClick={() => set({ after: "" })}>{words("first")}</Button>}
      {next === null ? null : <Button onClick={() => set({ after: next })}>{words("next")}</Button>}
    </nav>
  );
}
