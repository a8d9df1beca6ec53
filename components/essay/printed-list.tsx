"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import type { PrintedCitations, PrintedList as List } from "./printed-citations.ts";

const NOTHING: List = { heading: "", entries: [] };

/** The list of references under the text: it prints itself in the required style, and is no part of what is typed. */
export function PrintedList({ printed }: { readonly printed: PrintedCitations }) {
  const words = useTranslations("essays");
  const { heading, entries } = useSyncExternalStore(
    printed.watch,
    () => printed.list,
    () => NOTHING,
  );
  if (entries.length === 0) return null;
  return (
    <section className="essay-list" aria-label={heading}>
      <h2>{heading}</h2>
      <ul>
        {entries.map(({ referenceId, text }) => (
          <li key={referenceId}>{text}</li>
        ))}
      </ul>
      <p className="text-label text-ink-3">{words("listNote")}</p>
    </section>
  );
}
