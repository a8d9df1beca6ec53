import type { ReactNode } from "react";
import { Table } from "./table.tsx";

interface TableBehindProps {
  /** "Show as a table". */
  readonly label: string;
  readonly caption: string;
  /** Head and rows. */
  readonly children: ReactNode;
  readonly className?: string;
}

/** The same as a picture, in figures: for whoever does not see the picture, or wants to know exactly. */
export function TableBehind({ label, children, ...table }: TableBehindProps) {
  return (
    <details className="print:hidden">
      <summary className="control inline-flex items-center text-label link">{label}</summary>
      <Table {...table}>{children}</Table>
    </details>
  );
}
