import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClaimFilters } from "#components/claims/claim-filters.tsx";
import { ClaimPages } from "#components/claims/claim-pages.tsx";
import { ClaimTable } from "#components/claims/claim-table.tsx";
import { ClaimsActions } from "#components/claims/claims-actions.tsx";
import { NewClaim } from "#components/claims/new-claim.tsx";
import { readClaimOrder } from "#components/claims/sort-claims.ts";
import { SelectedClaims } from "#components/claims/selected-claims.tsx";
import type { FilterOption } from "#components/filters/filter.ts";
import { MendedNote } from "#components/search/mended-note.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { RowKeys } from "#components/ui/row-keys.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { isLanguage, type Language } from "#lib/languages/language-tag.ts";
import { claimFilter, listClaims as operation } from "#lib/operations/claims.ts";
import { mayStateClaims } from "#lib/permissions/claims.ts";
import { mayCreateReforms } from "#lib/permissions/reforms.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import { accept } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { listClaimRows } from "#lib/server/queries/claim-list.ts";
import { countClaims } from "#lib/server/queries/claims.ts";
import { listMembers } from "#lib/server/queries/members.ts";
import { listDocuments } from "#lib/server/queries/documents.ts";
import { nameReference } from "#lib/server/queries/references.ts";
import { listReforms } from "#lib/server/queries/reforms.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

type Filter = Parameters<typeof listClaimRows>[1];

/** Claims of a page: as many as are drawn at once without a wait, and less than a megabyte. */
const PAGE = 100;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("claims"))("title") };
}

export default async function ClaimsPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const locale = await getLocale();
  const interfaceLocale = isLanguage(locale) ? locale : "en";
  const { sort, order, after, ...asked } = await searchParams;
  const chosen = readClaimOrder(sort, order);
  // An address with a filter that is none shows the whole list instead of an error.
  const parsed = claimFilter.safeParse(asked);
  const filter = parsed.success ? parsed.data : {};
  const paged = operation.query.safeParse({
    ...filter,
    ...chosen,
    ...(after === undefined ? {} : { after }),
  });
  const page = {
    limit: PAGE,
    locale: interfaceLocale,
    ...(paged.success ? paged.data : { ...filter, ...chosen }),
  };
  const { claims, count, next, mended, total, may, ...choices } = await readGroup(groupId, (group) =>
    claimsOf(group, page, interfaceLocale),
  );
  const words = await getTranslations("claims");
  const isFiltered = Object.keys(filter).length > 0;
  const isEmpty = total === 0 && !isFiltered;
  const create = may.state ? <NewClaim groupId={groupId} mayCreateReforms={may.createReforms} /> : null;
  return (
    <Page
      title={words("title")}
      lead={words("count", { count: total })}
      actions={isEmpty ? null : <ClaimsActions groupId={groupId} mayEdit={may.state} create={create} />}
    >
      {isEmpty ? (
        <EmptyState title={words("empty.title")} action={<FirstSteps groupId={groupId} create={create} />}>
          {words(may.state ? "empty.text" : "empty.viewer")}
        </EmptyState>
      ) : (
        <RowKeys className="grid gap-3">
          <ClaimFilters {...choices} mayRestore={may.state} />
          <p role="status" className="flex min-h-4 flex-wrap gap-x-4 text-label text-ink-3">
            {isFiltered ? (
              <>
                <span>{words("found", { count })}</span>
                <MendedNote q={mended} />
                <TextLink href={`/groups/${groupId}/claims`}>{words("filter.clear")}</TextLink>
              </>
            ) : null}
            <span className="hidden md:pointer-fine:inline">{words("keys")}</span>
          </p>
          {claims.length > 0 ? (
            <>
              <SelectedClaims
                groupId={groupId}
                claims={claims.map(({ id, version, state, reforms }) => ({
                  ...{ id, version, state },
                  reforms: reforms.map(({ id: reformId, stance }) => ({ id: reformId, stance })),
                }))}
                mayEdit={may.state && filter.state !== "deleted"}
              >
                <ClaimTable {...{ groupId, interfaceLocale, claims }} order={chosen} />
              </SelectedClaims>
              <ClaimPages next={next} isFirst={after === undefined} />
            </>
          ) : (
            <EmptyState title={words(filter.state === "deleted" ? "empty.deleted" : "empty.filtered")}>
              {words("empty.filteredText")}
            </EmptyState>
          )}
        </RowKeys>
      )}
    </Page>
  );
}

async function FirstSteps({ groupId, create }: { groupId: string; create: React.ReactNode }) {
  const words = await getTranslations("claims");
  return (
    <>
      {create}
      <ButtonLink href={`/groups/${groupId}/documents`}>{words("toDocuments")}</ButtonLink>
    </>
  );
}

/** The list with everything its filters offer, in one transaction. */
async function claimsOf(group: InGroup, filter: Filter, interfaceLocale: Language) {
  const may = { state: mayStateClaims(group.actor), createReforms: mayCreateReforms(group.actor) };
  const { state, ...others } = filter;
  const listed = await listClaimRows(group, state === "deleted" && !may.state ? others : filter);
  if (!listed.ok) return listed;
  const documents = await listDocuments(group, { sort: "title" }, interfaceLocale);
  const reforms = await listReforms(group, interfaceLocale);
  const members = await listMembers(group);
  const named = filter.referenceId === undefined ? null : await nameReference(group, filter.referenceId);
  return accept({
    ...listed.value,
    authors: (members.ok ? members.value.members : []).map(({ id, name }) => choice(id, name, null)),
    total: await countClaims(group),
    may,
    documents: (documents.ok ? documents.value.documents : [])
      .filter(({ id, claimCount }) => claimCount > 0 || id === filter.documentId)
      .map(({ id, title, language }) => choice(id, title, language === "mixed" ? null : language)),
    reforms: (reforms.ok ? reforms.value.reforms : [])
      .filter(({ id, claimCount }) => claimCount > 0 || id === filter.reformId)
      .map((reform) => {
        const { text, language } = displayLabel(reform, interfaceLocale);
        return choice(reform.id, text, language);
      }),
    reference: named?.ok === true ? choice(named.value.id, named.value.name, named.value.language) : null,
  });
}

function choice(value: string, label: string, lang: string | null): FilterOption {
  return { value, label, ...(lang === null ? {} : { lang }) };
}
