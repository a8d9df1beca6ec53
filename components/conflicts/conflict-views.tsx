import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { classNames } from "#components/ui/class-names.ts";

interface ConflictViewsProps {
  readonly groupId: string;
  readonly here: "values" | "evidence";
}

/** Two lists under one roof: values that cannot all be so, and evidence that is doubtful. */
export function ConflictViews({ groupId, here }: ConflictViewsProps) {
  const words = useTranslations("conflicts.views");
  const at = `/groups/${groupId}/conflicts`;
  const views = { values: at, evidence: `${at}?view=evidence` } as const;
  return (
    <nav aria-label={words("label")} data-screen-only className="mb-4">
      <ul className="flex flex-wrap gap-5">
        {(["values", "evidence"] as const).map((view) => (
          <li key={view}>
            <NextLink
              href={views[view]}
              prefetch={false}
              aria-current={view === here ? "page" : undefined}
              className={classNames(
                "control inline-flex items-center border-b-2",
                view === here
                  ? "border-accent font-bold text-ink"
                  : "border-transparent text-ink-2 hover:border-line-2 hover:text-ink",
              )}
            >
              {words(view)}
            </NextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
