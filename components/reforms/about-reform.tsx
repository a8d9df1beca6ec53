import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Language } from "#lib/languages/language-tag.ts";
import type { ReformView } from "#lib/operations/reforms.ts";
import type { ReformLabel } from "#lib/operations/view.ts";
import { datesWithMeanings } from "#lib/reforms/date-meaning.ts";
import { printReformDate } from "#lib/reforms/reform-date.ts";
import { displayLabel } from "#lib/reforms/reform.ts";

interface AboutReformProps {
  readonly groupId: string;
  readonly reform: ReformView;
  readonly parts: readonly ReformView[];
  readonly interfaceLocale: Language;
}

/** When it happened and where it stands in the tree. */
export function AboutReform({ groupId, reform, parts, interfaceLocale }: AboutReformProps) {
  const words = useTranslations("reforms");
  return (
    <dl className="grid gap-4">
      <div>
        <dt className="text-ink-3">{words("fields.dates")}</dt>
        <dd>
          <MeantDates reform={reform} interfaceLocale={interfaceLocale} />
        </dd>
      </div>
      {reform.parent === null ? null : (
        <div>
          <dt className="text-ink-3">{words("fields.parent")}</dt>
          <dd>
            <ReformLink {...{ groupId, interfaceLocale }} reform={reform.parent} />
          </dd>
        </div>
      )}
      <Institutions
        title={words("page.institutions")}
        links={reform.institutions}
        {...{ groupId, interfaceLocale }}
      />
      <Institutions
        title={words("page.changedBy")}
        links={reform.changedBy}
        {...{ groupId, interfaceLocale }}
      />
      {parts.length === 0 ? null : (
        <div>
          <dt className="text-ink-3">{words("page.parts")}</dt>
          <dd>
            <ul className="grid gap-1.5">
              {parts.map((part) => (
                <li key={part.id}>
                  <ReformLink {...{ groupId, interfaceLocale }} reform={part} />
                  <span className="block text-label text-ink-3">
                    {[
                      ...part.dates.map((date) => printReformDate(date, interfaceLocale)),
                      words("claimCount", { count: part.claimCount }),
                    ].join(" · ")}
                  </span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Each date with what happened on it, as far as somebody has said it. */
function MeantDates({ reform, interfaceLocale }: Pick<AboutReformProps, "reform" | "interfaceLocale">) {
  const words = useTranslations("reforms");
  if (reform.dates.length === 0) return <span className="text-ink-3">{words("noDate")}</span>;
  return datesWithMeanings(reform).map(({ date, meanings }) => (
    <span key={date} className="block">
      {printReformDate(date, interfaceLocale)}
      {meanings.length === 0 ? null : (
        <span className="text-ink-3">
          {" "}
          {meanings.map((meaning) => words(`meaning.${meaning}`)).join(", ")}
        </span>
      )}
    </span>
  ));
}

interface InstitutionsProps {
  readonly groupId: string;
  readonly title: string;
  readonly links: ReformView["institutions"];
  readonly interfaceLocale: Language;
}

/** On the page of a reform the institutions, on the page of an institution the reforms; each with what is done. */
function Institutions({ groupId, title, links, interfaceLocale }: InstitutionsProps) {
  const words = useTranslations("reforms");
  if (links.length === 0) return null;
  return (
    <div>
      <dt className="text-ink-3">{title}</dt>
      <dd>
        <ul className="grid gap-1.5">
          {links.map(({ reform, role }) => (
            <li key={reform.id}>
              <ReformLink {...{ groupId, reform, interfaceLocale }} />
              <span className="block text-label text-ink-3">{words(`role.${role}`)}</span>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

interface ReformLinkProps {
  readonly groupId: string;
  readonly reform: Pick<ReformLabel, "id" | "slug" | "labels">;
  readonly interfaceLocale: Language;
}

export function ReformLink({ groupId, reform, interfaceLocale }: ReformLinkProps) {
  const { text, language } = displayLabel(reform, interfaceLocale);
  return (
    <TextLink href={`/groups/${groupId}/reforms/${reform.id}`} prefetch={false} lang={language ?? undefined}>
      {text}
    </TextLink>
  );
}
