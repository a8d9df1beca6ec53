import { useTranslations } from "next-intl";
import { Moment } from "#components/ui/moment.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import type { RubricView } from "#lib/operations/rubrics.ts";
import { findWording } from "#lib/reforms/reform.ts";

interface VersionListProps {
  readonly groupId: string;
  readonly rubric: RubricView;
}

/** The versions of a rubric, the newest first, and which assignments keep which. */
export function VersionList({ groupId, rubric }: VersionListProps) {
  const words = useTranslations("rubrics.versions");
  const locale = useInterfaceLocale();
  return (
    <ol className="divide-y divide-line border-y border-line">
      {rubric.versions.map(({ number, author, createdAt }) => {
        const uses = rubric.uses.filter((use) => use.number === number);
        const isShown = number === rubric.shown.number;
        const address = `/groups/${groupId}/rubrics/${rubric.id}${number === rubric.newestNumber ? "" : `?number=${number}`}`;
        return (
          <li key={number} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2">
            {isShown ? (
              <b aria-current="true">{words("number", { number })}</b>
            ) : (
              <TextLink href={address}>{words("number", { number })}</TextLink>
            )}
            <span className="text-ink-2">
              {author.name} · <Moment at={createdAt} show="both" />
            </span>
            {uses.length === 0 ? null : (
              <span className="text-label text-ink-3">
                {words("uses")}{" "}
                {uses.map(({ assignmentId, titles }, at) => {
                  const title = findWording(titles, locale);
                  return (
                    <span key={assignmentId}>
                      {at === 0 ? null : ", "}
                      <TextLink
                        lang={title?.language}
                        href={`/groups/${groupId}/assignments/${assignmentId}`}
                      >
                        {title?.text}
                      </TextLink>
                    </span>
                  );
                })}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
