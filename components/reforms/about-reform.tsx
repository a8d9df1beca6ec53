import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Language } from "#lib/languages/language-tag.ts";
import type { ReformView } from "#lib/operations/reforms.ts";
import type { ReformLabel } from "#lib/operations/view.ts";
import { printReformDate } from "#lib/reforms/reform-date.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import { Dates } from "./register-table.tsx";

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
          <Dates dates={reform.dates} interfaceLocale={interfaceLocale} />
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

interface ReformLinkProps {
  readonly groupId: string;
  readonly reform: Pick<ReformLabel, "id" | "slug" | "labels">;
  readonly interfaceLocale: Language;
}

function ReformLink({ groupId, reform, interfaceLocale }: ReformLinkProps) {
  const { text, language } = displayLabel(reform, interfaceLocale);
  return (
    <TextLink href={`/groups/${groupId}/reforms/${reform.id}`} prefetch={false} lang={language ?? undefined}>
      {text}
    </TextLink>
  );
}
