import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { langOf } from "#components/claims/claim-mentions.ts";
import { shownWording } from "#components/claims/claim-wording.ts";
import { SourceCount } from "#components/claims/source-count.tsx";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import { MeaningBadge } from "#components/ui/meaning-badge.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import type { Language } from "#lib/languages/language-tag.ts";
import type { ClaimView } from "#lib/operations/view.ts";
import {
  type ClaimGroup,
  groupByArticle,
  groupByLanguage,
  GROUPINGS,
  type Grouping,
} from "./group-claims.ts";

interface ReformClaimsProps {
  readonly groupId: string;
  readonly reformId: string;
  readonly claims: readonly ClaimView[];
  readonly by: Grouping;
  readonly interfaceLocale: Language;
}

/** Who says what about the reform: under the articles that say it, or under their languages. */
export function ReformClaims({ groupId, reformId, claims, by, interfaceLocale }: ReformClaimsProps) {
  const words = useTranslations("reforms.claims");
  if (claims.length === 0) return <p className="max-w-2xl text-ink-2">{words("none")}</p>;
  const compare = new Intl.Collator(interfaceLocale).compare;
  const groups = by === "article" ? groupByArticle(claims, compare) : groupByLanguage(claims);
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <nav aria-label={words("by")} className="flex gap-4 text-ink-2">
          {GROUPINGS.map((grouping) => (
            <NextLink
              key={grouping}
              href={`/groups/${groupId}/reforms/${reformId}${grouping === "article" ? "" : "?by=language"}`}
              scroll={false}
              aria-current={grouping === by ? "true" : undefined}
              className="control inline-flex items-center border-b-2 border-transparent hover:text-ink aria-[current=true]:border-accent aria-[current=true]:font-bold aria-[current=true]:text-ink"
            >
              {words(grouping)}
            </NextLink>
          ))}
        </nav>
        <TextLink href={`/groups/${groupId}/claims?reformId=${reformId}`} className="ml-auto">
          {words("all")}
        </TextLink>
      </div>
      {groups.map((group) => (
        <section key={group.key} className="grid gap-2">
          <GroupHead groupId={groupId} group={group} />
          <ul>
            {group.claims.map((claim) => (
              <ClaimLine key={claim.id} {...{ groupId, claim, interfaceLocale }} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function GroupHead({ groupId, group }: { groupId: string; group: ClaimGroup }) {
  const words = useTranslations("reforms.claims");
  const names = useTranslations("ui.language");
  const { key, title, language, claims } = group;
  return (
    <h3 className="flex items-baseline gap-2 border-b border-line pb-1 font-normal">
      {title !== null && language !== null ? (
        <TextLink
          href={`/groups/${groupId}/documents/${key}`}
          prefetch={false}
          lang={langOf(language)}
          className="min-w-0 break-words"
        >
          <TitleText>{title}</TitleText>
        </TextLink>
      ) : (
        <span className="font-bold">{language === null ? words("unstated") : names(language)}</span>
      )}
      {title === null || language === null ? null : <LanguageTag language={language} />}
      <span className="ml-auto text-label text-ink-3">{claims.length}</span>
    </h3>
  );
}

interface ClaimLineProps {
  readonly groupId: string;
  readonly claim: ClaimView;
  readonly interfaceLocale: Language;
}

function ClaimLine({ groupId, claim, interfaceLocale }: ClaimLineProps) {
  const shown = shownWording(claim, interfaceLocale);
  return (
    <li className="grid grid-cols-[18px_minmax(0,1fr)] gap-x-3 py-1.5 md:grid-cols-[18px_minmax(0,1fr)_8rem]">
      <MeaningBadge meaning={claim.kind} className="mt-0.5 self-start" />
      <NextLink
        href={`/groups/${groupId}/claims/${claim.id}`}
        prefetch={false}
        lang={shown.language}
        className="font-serif text-quote break-words hover:underline"
      >
        {shown.text}
      </NextLink>
      <span className="col-start-2 text-label text-ink-3 md:col-start-3 md:text-right">
        <SourceCount checks={claim.sources.map(({ check }) => check)} />
      </span>
    </li>
  );
}
