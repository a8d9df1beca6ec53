"use client";

import { useTranslations } from "next-intl";
import { SortHead as Head, type Order } from "#components/ui/sort-head.tsx";
import type { DOCUMENT_SORTS } from "#lib/operations/documents.ts";
import type { Filters } from "./use-filters.ts";

type Column = (typeof DOCUMENT_SORTS)[number];

/** Words begin at the start of the alphabet, figures and dates with the greatest (lib/server/queries/documents.ts). */
const FIRST: Record<Column, Order> = {
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

/** The head of a column of the library. */
export function SortHead({ column, filters, className }: SortHeadProps) {
  const words = useTranslations("documents");
  const { sort = "added", order } = filters.values;
  const name = words(`columns.${column}`);
  return (
    <Head
      column={column}
      label={name}
      title={words("sortBy", { column: name })}
      chosen={{ sort, order: order === "asc" || order === "desc" ? order : FIRST[column] }}
      first={FIRST[column]}
      {...(className === undefined ? {} : { className })}
    />
  );
}
