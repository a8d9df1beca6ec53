import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { BarPicture, EvidenceLegend, Patterns, type PicturedBar } from "#components/coverage/bar-picture.tsx";
import { EvidenceWays } from "#components/matrix/ways.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { addressOf } from "#components/api/call.ts";
import { buttonClass, ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { EVIDENCE_STATES } from "#lib/claims/coverage.ts";
import { BLOCK_LANGUAGES, isLanguage } from "#lib/languages/language-tag.ts";
import { exportCoverage } from "#lib/operations/coverage.ts";
import { showCoverage, type NamedCoverage } from "#lib/server/queries/coverage.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("coverage"))("title") };
}

/** What the claims of a group cover: pictures with a table behind each; a bar leads to its claims. */
export default async function CoveragePage({ params }: Props) {
  const { groupId } = await params;
  const asked = await getLocale();
  const locale = isLanguage(asked) ? asked : "en";
  const found = await readGroup(groupId, (group) => showCoverage(group, locale));
  const words = await getTranslations("coverage");
  const total = found.claims.reduce((all, count) => all + count, 0);
  return (
    <Page
      title={words("title")}
      lead={[words("lead"), words("unmentioned", { count: found.unmentioned })].filter(Boolean).join(" ")}
      actions={
        <>
          <EvidenceWays groupId={groupId} here="coverage" />
          {total === 0 ? null : (
            <a
              download
              href={addressOf(exportCoverage, { groupId }, { locale })}
              className={buttonClass("plain")}
            >
              {words("csv")}
            </a>
          )}
        </>
      }
    >
      <PageCrumb label={words("title")} />
      <Patterns />
      {total === 0 ? (
        <EmptyState
          title={words("empty")}
          action={<ButtonLink href={`/groups/${groupId}/claims`}>{words("claims")}</ButtonLink>}
        >
          {words("emptyText")}
        </EmptyState>
      ) : (
        <>
          <EvidenceLegend />
          <Pictures groupId={groupId} found={found} />
        </>
      )}
    </Page>
  );
}

async function Pictures({ groupId, found }: { groupId: string; found: NamedCoverage }) {
  const words = await getTranslations("coverage");
  const kinds = await getTranslations("ui.meaning.name");
  const languages = await getTranslations("ui.language");
  const list = (query: Readonly<Record<string, string>>) =>
    `/groups/${groupId}/claims?${new URLSearchParams(query)}`;
  const named = (code: string) => {
    const language = BLOCK_LANGUAGES.find((one) => one === code);
    return language === undefined ? code : languages(language);
  };
  const inLanguage = (code: string, query: Readonly<Record<string, string>>) =>
    isLanguage(code) ? { href: list(query) } : {};
  const evidence = EVIDENCE_STATES.map((state, place): PicturedBar => ({
    key: state,
    label: words(`evidence.${state}`),
    claims: EVIDENCE_STATES.map((_, at) => (at === place ? (found.claims[place] ?? 0) : 0)),
    href: list({ evidence: state }),
  }));
  return (
    <>
      <BarPicture id="evidence" title={words("evidenceTitle")} of={words("state")} bars={evidence} />
      <BarPicture
        id="reforms"
        title={words("reforms")}
        lead={words("reformsLead")}
        of={words("reform")}
        bars={found.reforms.map(({ id, name, lang, claims }) => ({
          ...{ key: id ?? "none", label: id === null ? words("noReform") : name, lang, claims },
          ...(id === null ? {} : { href: list({ reformId: id }) }),
        }))}
      />
      <BarPicture
        id="years"
        title={words("years")}
        lead={words("yearsLead")}
        of={words("year")}
        bars={found.years.map(({ of, claims }) => ({
          ...{ key: String(of), label: of === null ? words("noYear") : String(of), claims },
          ...(of === null ? {} : { href: list({ year: String(of) }) }),
        }))}
      />
      <BarPicture
        id="languages"
        title={words("languages")}
        lead={words("languagesLead")}
        of={words("language")}
        bars={found.languages.map(({ of, claims }) => ({
          ...{ key: of, label: named(of), claims, ...inLanguage(of, { language: of }) },
        }))}
      />
      <BarPicture
        id="kinds"
        title={words("kinds")}
        of={words("kind")}
        bars={found.kinds.map(({ of, claims }) => ({
          key: of,
          label: kinds(of),
          claims,
          href: list({ kind: of }),
        }))}
      />
      <BarPicture
        id="one-language"
        title={words("oneLanguage")}
        lead={words("oneLanguageLead")}
        of={words("language")}
        nothing={words("noOneLanguage")}
        bars={found.oneLanguage.map(({ of, claims }) => ({
          ...{ key: of, label: named(of), claims, ...inLanguage(of, { oneLanguage: of }) },
        }))}
      />
      <section
        aria-labelledby="one-language-reforms"
        className="grid content-start gap-2 border-t border-line py-5"
      >
        <h2 id="one-language-reforms">{words("oneLanguageReforms")}</h2>
        {found.oneLanguageReforms.length === 0 ? (
          <p className="text-ink-3">{words("noOneLanguageReforms")}</p>
        ) : (
          <table className="w-full max-w-[64rem] border-collapse text-left text-ui">
            <caption className="sr-only">{words("oneLanguageReforms")}</caption>
            <thead>
              <tr className="border-b border-line-2 text-label text-ink-3">
                <th scope="col" className="py-2 pr-4 font-normal">
                  {words("reform")}
                </th>
                <th scope="col" className="py-2 pr-4 font-normal">
                  {words("language")}
                </th>
                <th scope="col" className="py-2 text-right font-normal">
                  {words("claims")}
                </th>
              </tr>
            </thead>
            <tbody>
              {found.oneLanguageReforms.map(({ id, name, lang, language, claims }) => (
                <tr key={id} className="border-b border-line">
                  <th scope="row" lang={lang ?? undefined} className="py-1.5 pr-4 font-normal">
                    <TextLink href={list({ reformId: id ?? "" })}>{name}</TextLink>
                  </th>
                  <td className="py-1.5 pr-4">{named(language)}</td>
                  <td className="py-1.5 text-right tabular-nums">{claims}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  );
}
