import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { shownWording } from "#components/claims/claim-wording.ts";
import { KnownWorks } from "#components/references/known-works.tsx";
import { AttachmentPanel } from "#components/references/work/attachment-panel.tsx";
import { DescriptionPanel } from "#components/references/work/description-panel.tsx";
import { MergeList } from "#components/references/work/merge-list.tsx";
import { NotePanel } from "#components/references/work/note-panel.tsx";
import { ShelfPanel } from "#components/references/work/shelf-panel.tsx";
import { RestingReforms } from "#components/references/work/resting-reforms.tsx";
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
import { listClaims } from "#lib/server/queries/claim-list.ts";
import { listCollections } from "#lib/server/queries/collections.ts";
import { findKept, showReference } from "#lib/server/queries/references.ts";
import { listReformsOnWork } from "#lib/server/queries/reform-sources.ts";
import { listTags } from "#lib/server/queries/tags.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string; referenceId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { groupId, referenceId } = await params;
  const { work } = await read(groupId, referenceId);
  return { title: work?.reference.title };
}

const read = cache((groupId: string, referenceId: string) =>
  readGroup<Found, "not_found" | "not_allowed">(groupId, (group) => referenceOf(group, referenceId)),
);

type Work = Extract<Awaited<ReturnType<typeof workOf>>, { ok: true }>["value"];
type Found = { readonly kept: string; readonly work: null } | { readonly kept: null; readonly work: Work };

/** The work with what stands at it; of a work that was merged, only where it stands today. */
async function referenceOf(group: InGroup, referenceId: string) {
  const kept = await findKept(group, referenceId);
  if (kept !== null) return accept({ kept, work: null });
  const work = await workOf(group, referenceId);
  return work.ok ? accept({ kept, work: work.value }) : work;
}

async function workOf(group: InGroup, referenceId: string) {
  const shown = await showReference(group, referenceId);
  if (!shown.ok) return shown;
  const listed = await listClaims(group, { referenceId });
  if (!listed.ok) return listed;
  const collections = await listCollections(group);
  if (!collections.ok) return collections;
  const tags = await listTags(group);
  if (!tags.ok) return tags;
  return accept({
    reference: shown.value,
    claims: listed.value.claims,
    reforms: await listReformsOnWork(group, referenceId),
    collections: collections.value.collections,
    tags: tags.value.tags.map(({ tag }) => tag),
    ownId: group.actor.userId,
    may: { edit: mayEditReferences(group.actor), delete: mayDeleteReferences(group.actor) },
  });
}

export default async function ReferencePage({ params }: Props) {
  const { groupId, referenceId } = await params;
  const words = await getTranslations("references");
  const locale = await getLocale();
  const interfaceLocale = isLanguage(locale) ? locale : "en";
  const { kept, work } = await read(groupId, referenceId);
  if (work === null) return redirect(`/groups/${groupId}/references/${kept}`);
  const { reference, claims, reforms, may } = work;
  return (
    <Page
      title={reference.title === "" ? words("untitled") : reference.title}
      titleLang={reference.language ?? "und"}
      lead={[reference.authors, reference.year].filter(Boolean).join(", ")}
    >
      <PageCrumb label={reference.title} lang={reference.language ?? undefined} />
      <KnownWorks {...{ groupId, referenceId }} known={reference.lookAlikes} mayMerge={may.delete} />
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <Section id="description" title={words("description")}>
            <DescriptionPanel {...{ groupId, reference, may }} />
          </Section>
          <Section id="entries" title={words("printedIn", { count: reference.documentCount })}>
            <Entries groupId={groupId} entries={reference.entries} />
          </Section>
          <Section id="claims" title={words("carries", { count: claims.length })}>
            <Claims {...{ groupId, referenceId, claims, interfaceLocale }} />
          </Section>
          {reforms.length === 0 ? null : (
            <Section id="reforms" title={words("restingReforms")}>
              <RestingReforms {...{ groupId, reforms, interfaceLocale }} />
            </Section>
          )}
        </div>
        <Aside work={work} groupId={groupId} />
      </div>
    </Page>
  );
}

/** What the group did with the work: where it stands, its text, notes, and the works that were merged into it. */
async function Aside({ work, groupId }: { readonly work: Work; readonly groupId: string }) {
  const words = await getTranslations("references");
  const { reference, collections, tags, may, ownId } = work;
  const { id: referenceId, attachments, notes, merges } = reference;
  const isShelved = reference.tags.length + reference.collectionIds.length > 0;
  return (
    <div className="min-w-0">
      <Section id="shelves" title={words("shelves")} screenOnly={!isShelved}>
        <ShelfPanel {...{ groupId, reference, collections, tags }} mayEdit={may.edit} />
      </Section>
      <Section id="attachments" title={words("attachments.title")} screenOnly={attachments.length === 0}>
        <AttachmentPanel {...{ groupId, referenceId, attachments }} mayEdit={may.edit} />
      </Section>
      <Section id="notes" title={words("notes.title")} screenOnly={notes.length === 0}>
        <NotePanel
          {...{ groupId, referenceId, notes, ownId }}
          may={{ write: may.edit, moderate: may.delete }}
        />
      </Section>
      {merges.length === 0 ? null : (
        <Section id="merges" title={words("merge.merges")}>
          <MergeList {...{ groupId, merges }} mayUndo={may.delete} />
        </Section>
      )}
    </div>
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
