import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { shownWording } from "#components/claims/claim-wording.ts";
import { DescriptionPanel } from "#components/references/description-panel.tsx";
import { KnownWorks } from "#components/references/new-reference.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { MeaningBadge } from "#components/ui/meaning-badge.tsx";
import { Page, Section } from "#components/ui/page.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import { isLanguage, type Language } from "#lib/languages/language-tag.ts";
import type { ReferenceView } from "#lib/operations/references.ts";
import type { ClaimView } from "#lib/operations/view.ts";
import { mayDeleteReferences, mayEditReferences } from "#lib/permissions/references.ts";
import { accept } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { listClaims } from "#lib/server/queries/claims.ts";
import { showReference } from "#lib/server/queries/references.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string; referenceId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { groupId, referenceId } = await params;
  const { reference } = await read(groupId, referenceId);
  return { title: reference.title };
}

const read = cache((groupId: string, referenceId: string) =>
  readGroup(groupId, (group) => referenceOf(group, referenceId)),
);

async function referenceOf(group: InGroup, referenceId: string) {
  const shown = await showReference(group, referenceId);
  if (!shown.ok) return shown;
  const listed = await listClaims(group, { referenceId });
  if (!listed.ok) return listed;
  return accept({
    reference: shown.value,
    claims: listed.value.claims,
    may: { edit: mayEditReferences(group.actor), delete: mayDeleteReferences(group.actor) },
  });
}

export default async function ReferencePage({ params }: Props) {
  const { groupId, referenceId } = await params;
  const words = await getTranslations("references");
  const locale = await getLocale();
  const interfaceLocale = isLanguage(locale) ? locale : "en";
  const { reference, claims, may } = await read(groupId, referenceId);
  return (
    <Page
      title={reference.title}
      titleLang={reference.language ?? "und"}
      lead={[reference.authors, reference.year].filter(Boolean).join(", ")}
      width="narrow"
    >
      <PageCrumb label={reference.title} lang={reference.language ?? undefined} />
      <KnownWorks groupId={groupId} known={reference.lookAlikes} />
      <Section id="description" title={words("description")}>
        <DescriptionPanel
          key={reference.version}
          groupId={groupId}
          reference={reference}
          mayEdit={may.edit}
          mayDelete={may.delete}
        />
      </Section>
      <Section id="entries" title={words("printedIn", { count: reference.documentCount })}>
        <Entries groupId={groupId} entries={reference.entries} />
      </Section>
      <Section id="claims" title={words("carries", { count: claims.length })}>
        <Claims
          groupId={groupId}
          referenceId={referenceId}
          claims={claims}
          interfaceLocale={interfaceLocale}
        />
      </Section>
    </Page>
  );
}

async function Entries({ groupId, entries }: { groupId: string; entries: ReferenceView["entries"] }) {
  const words = await getTranslations("references");
  if (entries.length === 0) return <p className="text-ink-2">{words("printedNowhere")}</p>;
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.id} className="border-b border-line py-2">
          <p className="text-label text-ink-3">
            <TextLink href={`/groups/${groupId}/documents/${entry.documentId}`}>
              <TitleText>{entry.documentTitle}</TitleText>
            </TextLink>
            {" · "}
            {words(entry.list === "original" ? "inOriginal" : "inRomanised", { number: entry.number ?? "–" })}
          </p>
          <p className="font-serif text-quote">{entry.text}</p>
        </li>
      ))}
    </ul>
  );
}

interface ClaimsProps {
  readonly groupId: string;
  readonly referenceId: string;
  readonly claims: readonly ClaimView[];
  readonly interfaceLocale: Language;
}

async function Claims({ groupId, referenceId, claims, interfaceLocale }: ClaimsProps) {
  const words = await getTranslations("references");
  if (claims.length === 0) return <p className="text-ink-2">{words("carriesNothing")}</p>;
  return (
    <ul>
      {claims.map((claim) => {
        const wording = shownWording(claim, interfaceLocale);
        const sources = claim.sources.filter((source) => source.referenceId === referenceId);
        return (
          <li key={claim.id} className="flex gap-3 border-b border-line py-2">
            <MeaningBadge meaning={claim.kind} className="mt-0.5" />
            <div className="grid min-w-0 gap-1">
              <TextLink
                href={`/groups/${groupId}/claims/${claim.id}`}
                lang={wording.language}
                className="font-serif text-quote"
              >
                {wording.text}
              </TextLink>
              {sources.map(({ id, locator, quote }) => (
                <p key={id} className="text-label text-ink-2">
                  {locator}
                  {quote === null ? null : <q className="ml-2 font-serif italic">{quote}</q>}
                </p>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
