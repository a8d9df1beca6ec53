"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { HeadCell } from "./table.tsx";
import { useAddress } from "./use-address.ts";

export type Order = "asc" | "desc";

interface SortHeadProps {
  readonly column: string;
  readonly label: string;
  /** Read aloud and shown on hover: "Sort by: …". */
  readonly title: string;
  /** The column and the order that the list has now. */
  readonly chosen: { readonly sort: string; readonly order: Order };
  /** Words begin at the start of the alphabet, figures with the greatest. */
  readonly first: Order;
  readonly className?: string;
}

/** A column's head that orders the list; pressed again it turns the order round. */
export function SortHead({ column, label, title, chosen, first, className }: SortHeadProps) {
  const { set } = useAddress();
  const isChosen = chosen.sort === column;
  const next = isChosen && chosen.order === first ? turned(first) : first;
  const Arrow = chosen.order === "asc" ? ArrowUp : ArrowDown;
  return (
    <HeadCell
      className={className}
      aria-sort={isChosen ? (chosen.order === "asc" ? "ascending" : "descending") : undefined}
    >
      <button
        type="button"
        title={title}
        onClick={() => set({ sort: column, order: next })}
        className="control inline-flex items-center gap-1 hover:text-ink"
      >
        {label}
        {isChosen ? <Arrow aria-hidden size={12} /> : null}
      </button>
    </HeadCell>
  );
}

function turned(order: Order): Order {
  return order === "asc" ? "desc" : "asc";
}
