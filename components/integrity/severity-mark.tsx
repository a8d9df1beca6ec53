import { CircleAlert, Info, TriangleAlert, type LucideIcon } from "lucide-react";
import type { Severity } from "#lib/citations/integrity/finding.ts";

/** A sign of its own for each severity: colour never says it alone. */
const SIGNS: Readonly<Record<Severity, { icon: LucideIcon; ink: string }>> = {
  error: { icon: CircleAlert, ink: "text-bad" },
  warning: { icon: TriangleAlert, ink: "text-warn" },
  hint: { icon: Info, ink: "text-accent" },
};

export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const { icon: Icon, ink } = SIGNS[severity];
  return <Icon aria-hidden size={18} strokeWidth={1.8} className={`flex-none ${ink}`} />;
}
