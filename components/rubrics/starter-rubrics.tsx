import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { STARTER_RUBRICS } from "#lib/reviews/starter-rubrics.ts";

/** Rubrics that every group can begin with: copied into the editor, where they are made one's own. */
export function StarterRubrics({ groupId }: { readonly groupId: string }) {
  const words = useTranslations("rubrics.starters");
  const locale = useInterfaceLocale();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {STARTER_RUBRICS.map(({ key, content }) => {
        const name = findWording(content.names, locale);
        const text = findWording(content.descriptions, locale);
        return (
          <li key={key} className="flex flex-wrap items-center gap-x-6 gap-y-2 py-3">
            <div className="min-w-0 flex-1 basis-72">
              <p lang={name?.language} className="font-serif text-quote">
                {name?.text}
              </p>
              <p className="text-label text-ink-3">
                {text?.text} {words("criteria", { count: content.criteria.length })}
              </p>
            </div>
            <ButtonLink href={`/groups/${groupId}/rubrics/new?starter=${key}`}>{words("copy")}</ButtonLink>
          </li>
        );
      })}
    </ul>
  );
}
