import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { KnownMatrix } from "./use-matrix.ts";

interface PhoneColumnProps {
  readonly matrix: KnownMatrix;
  readonly column: number | null;
  readonly onChange: (column: number | null) => void;
}

/** A phone has room for one column: all together at first, then one after the other. */
export function PhoneColumn({ matrix, column, onChange }: PhoneColumnProps) {
  const words = useTranslations("matrix");
  const member = column === null ? null : matrix.columns[column];
  const step = (by: number) => {
    const next = (column ?? -1) + by;
    onChange(next < 0 || next >= matrix.columnCount ? null : next);
  };
  return (
    <div className="flex items-center gap-1 py-1 md:hidden">
      <IconButton
        label={words("columnBefore")}
        icon={<ChevronLeft aria-hidden size={18} />}
        onClick={() => (column === null ? onChange(matrix.columnCount - 1) : step(-1))}
      />
      <p role="status" className="min-w-0 flex-1 truncate text-center">
        {column === null ? (
          words("allColumns")
        ) : (
          <>
            <b lang={member?.lang ?? undefined}>{member?.name ?? "…"}</b>{" "}
            <span className="text-ink-3">
              {member?.year ?? ""} · {column + 1}/{matrix.columnCount}
            </span>
          </>
        )}
      </p>
      <IconButton
        label={words("columnAfter")}
        icon={<ChevronRight aria-hidden size={18} />}
        onClick={() => step(1)}
      />
    </div>
  );
}
