import { useTranslations } from "next-intl";
import { Kbd } from "#components/ui/kbd.tsx";
import { marksOfAxes } from "#lib/claims/matrix/mark.ts";
import type { MatrixChoice, MatrixView } from "#lib/operations/matrix.ts";
import { MarkBadge } from "./cell-marks.tsx";

/** What the marks mean, how much the whole matrix holds, and its keys. */
export function MatrixLegend({ choice, totals }: { choice: MatrixChoice; totals: MatrixView["totals"] }) {
  const words = useTranslations("matrix");
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 py-2 text-label text-ink-2">
      {marksOfAxes(choice).map((mark) => (
        <span key={mark} className="flex items-center gap-1.5">
          <MarkBadge mark={mark} />
          {words(`mark.name.${mark}`)}
        </span>
      ))}
      <span>– {words("nothing")}</span>
      <span role="status" className="md:ml-auto">
        {[
          words("documents", { count: totals.documents }),
          words("claims", { count: totals.claims }),
          words("conflicts", { count: totals.conflicts }),
        ].join(", ")}
      </span>
      <span data-screen-only className="hidden items-center gap-1 md:pointer-fine:flex">
        {["←", "↑", "↓", "→"].map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
        {words("keys.move")}
      </span>
      <span data-screen-only className="hidden items-center gap-1 md:pointer-fine:flex">
        <Kbd>Enter</Kbd>
        {words("keys.open")}
      </span>
    </div>
  );
}
