import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { ROLES } from "#lib/groups/role.ts";

/** What each role can do, folded away under the list of members. */
export function RoleRights() {
  const words = useTranslations("groups.members");
  const roles = useTranslations("ui.role");
  return (
    <details className="group py-2">
      <summary className="control flex items-center gap-1 text-ink-2">
        <ChevronRight aria-hidden size={14} className="group-open:rotate-90" />
        {words("rights")}
      </summary>
      <dl className="grid gap-x-6 gap-y-2 py-2 md:grid-cols-[8rem_1fr]">
        {ROLES.map((role) => (
          <div key={role} className="contents">
            <dt className="font-bold">{roles(role)}</dt>
            <dd className="max-w-prose text-ink-2">{words(`can.${role}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
