import { useTranslations } from "next-intl";
import { classNames } from "#components/ui/class-names.ts";
import type { ReformStance } from "#lib/claims/stance.ts";

/** A stance is told three ways: colour, kind of line and letter. */
const PAINT: Record<ReformStance, string> = {
  supports: "border-ok text-ok",
  criticises: "border-dashed border-m3-line text-m3-line",
  neutral: "border-line-2 text-ink-2",
};

export function StanceBadge({ stance, named = false }: { stance: ReformStance; named?: boolean }) {
  const words = useTranslations("claimRecord.stance");
  return (
    <span
      className="inline-flex items-center gap-1.5 align-middle"
      title={named ? undefined : words(`name.${stance}`)}
    >
      <span
        aria-hidden
        className={classNames(
          "inline-grid size-[18px] flex-none place-items-center rounded-sm border text-[11px] leading-none font-bold",
          PAINT[stance],
        )}
      >
        {words(`letter.${stance}`)}
      </span>
      <span className={named ? "text-ink-2" : "sr-only"}>{words(`name.${stance}`)}</span>
    </span>
  );
}
