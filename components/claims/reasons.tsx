"use client";

import { useTranslations } from "next-intl";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import type { ReasonView } from "#lib/operations/claim-likeness.ts";
import { printReformDate } from "#lib/reforms/reform-date.ts";

/** Words that a line has room for. */
const MOST_WORDS = 5;

/** What speaks for it that two claims say the same: "same reform · 21 May 2007 · “50 thousand”". */
export function Reasons({ because }: { because: readonly ReasonView[] }) {
  const words = useTranslations("claimRecord.similar.because");
  const interfaceLocale = useInterfaceLocale();
  const said = because.map((reason) => {
    if (reason.kind === "reform") return words("reform");
    if (reason.kind === "work") return words("work");
    if (reason.kind === "date") return printReformDate(reason.date, interfaceLocale);
    if (reason.kind === "figure") return words("figure", { exact: reason.exact });
    if (reason.kind === "name") return words("name", { name: reason.name });
    return words("words", { words: reason.words.slice(0, MOST_WORDS).join(", ") });
  });
  return <span className="text-label text-ink-3">{[...new Set(said)].join(" · ")}</span>;
}
