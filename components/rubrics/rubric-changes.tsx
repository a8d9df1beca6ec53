import { useTranslations } from "next-intl";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { rubricChanges } from "#lib/reviews/rubric-change.ts";
import type { Rubric } from "#lib/reviews/rubric.ts";

interface RubricChangesProps {
  readonly before: Rubric;
  readonly after: Rubric;
}

/** What a later version of a rubric changes, criterion by criterion. */
export function RubricChanges({ before, after }: RubricChangesProps) {
  const words = useTranslations("rubrics.changes");
  const locale = useInterfaceLocale();
  const changes = rubricChanges(before, after);
  if (changes.length === 0) return <p>{words("none")}</p>;
  return (
    <ul className="grid gap-0.5">
      {changes.map(({ criterion, names, kinds }) => {
        const name = findWording(names, locale);
        return (
          <li key={criterion}>
            <b lang={name?.language}>{name?.text}</b>: {kinds.map((kind) => words(kind)).join(", ")}
          </li>
        );
      })}
    </ul>
  );
}
