import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import type { SourceCheck } from "#lib/claims/source.ts";

/** How many sources carry a claim, and whether anybody has looked; a claim that nothing carries is said to be so. */
export function SourceCount({ checks }: { readonly checks: readonly SourceCheck[] }) {
  const words = useTranslations("claims");
  if (checks.length === 0) return <span className="text-warn">{words("noSource")}</span>;
  const looked = checks.filter((check) => check === "work_opened" || check === "quote_found").length;
  return (
    <span className="whitespace-nowrap">
      {words("sourceCount", { count: checks.length })}
      {looked === 0 ? null : (
        <span
          className="ml-1.5 inline-flex items-center gap-0.5 text-ok"
          title={words("lookedAt", { count: looked })}
        >
          <Check aria-hidden size={12} />
          <span aria-hidden>{looked}</span>
          <span className="sr-only">{words("lookedAt", { count: looked })}</span>
        </span>
      )}
    </span>
  );
}
