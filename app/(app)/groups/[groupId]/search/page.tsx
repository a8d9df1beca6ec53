import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SearchExamples } from "#components/search/search-examples.tsx";
import { SearchScreen } from "#components/search/search-screen.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { Page } from "#components/ui/page.tsx";
import { SavedViews } from "#components/views/saved-views.tsx";
import { isLanguage } from "#lib/languages/language-tag.ts";
import { findInGroup } from "#lib/operations/search.ts";
import { mayKeepViews, mayShareViews } from "#lib/permissions/saved-views.ts";
import { accept } from "#lib/result.ts";
import { listViews } from "#lib/server/queries/saved-views.ts";
import { searchGroup } from "#lib/server/queries/search.ts";
import { catchUp } from "#lib/server/search/catch-up.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const words = await getTranslations("search");
  const { q } = await searchParams;
  return { title: typeof q === "string" && q.trim() !== "" ? words("titleOf", { q }) : words("title") };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const locale = await getLocale();
  const interfaceLocale = isLanguage(locale) ? locale : "en";
  const { view: _view, ...asked } = await searchParams;
  // An address with a filter that is none searches without it.
  const parsed = findInGroup.query.safeParse(asked);
  const query = parsed.success
    ? parsed.data
    : { q: typeof asked["q"] === "string" ? asked["q"].slice(0, 400) : "" };
  const { q, ...filters } = query;
  const isAsked = q.trim() !== "" || Object.values(filters).some((value) => value !== undefined);
  // Who may see the group is asked first: nobody else's request has anything indexed.
  const { views, may } = await readGroup(groupId, async (group) => {
    const listed = await listViews(group, "search");
    const { actor } = group;
    return listed.ok
      ? accept({ views: listed.value.views, may: { keep: mayKeepViews(actor), share: mayShareViews(actor) } })
      : listed;
  });
  const isCaughtUp = isAsked ? await catchUp(groupId) : true;
  const answer = isAsked
    ? await readGroup(groupId, (group) => searchGroup(group, query, { interfaceLocale, isCaughtUp }))
    : null;
  const words = await getTranslations("search");
  return (
    <Page
      title={words("title")}
      actions={<SavedViews kind="search" {...{ groupId, views, may }} without={["cursor"]} />}
    >
      <PageCrumb label={words("title")} />
      <SearchScreen groupId={groupId} answer={answer} examples={<SearchExamples groupId={groupId} />} />
    </Page>
  );
}
