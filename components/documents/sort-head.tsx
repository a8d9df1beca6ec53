"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { HeadCell } from "#components/ui/table.tsx";
import type { DOCUMENT_SORTS } from "#lib/operations/documents.ts";
import type { Filters } from "./use-filters.ts";

type Column = (typeof DOCUMENT_SORTS)[number];

/** Words begin at the start of the alphabet, figures and dates with the greatest (lib/server/queries/documents.ts). */
const FIRST: Record<Column, "asc" | "desc"> = {
  title: "asc",
  authors: "asc",
  year: "desc",
  claims: "desc",
  added: "desc",
};

interface SortHeadProps {
  readonly column: Column;
  readonly filters: Filters;
  readonly className?: string;
}

/** A column's head that orders the list; pressed again it turns the order round. */
export function SortHead({ column, filters, className }: SortHeadProps) {
  const words = useTranslations("documents");
  const isChosen = (filters.values.sort ?? "added") === column;
  const order =
    filters.values.order === "asc" || filters.values.order === "desc" ? filters.values.order : FIRST[column];
  const next = isChosen && order === FIRST[column] ? turned(order) : FIRST[column];
  const Arrow = order === "asc" ? ArrowUp : ArrowDown;
  const name = words(`columns.${column}`);
  return (
    <HeadCell
      className={className}
      aria-sort={isChosen ? (order === "asc" ? "ascending" : "descending") : undefined}
    >
      <button
        type="button"
        title={words("sortBy", { column: name })}
        onClick={() => filters.set({ sort: column, order: next })}
        className="control inline-flex items-center gap-1 hover:text-ink"
      >
        {name}
        {isChosen ? <Arrow aria-hidden size={12} /> : null}
      </button>
    </HeadCell>
  );
}

function turned(order: "asc" | "desc"): "asc" | "desc" {
  return order === "asc" ? "desc" : "asc";
}
