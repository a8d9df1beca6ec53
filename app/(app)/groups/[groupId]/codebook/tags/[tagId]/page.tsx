import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { TagBadge } from "#components/codebook/tag-badge.tsx";
import { TagPassages } from "#components/codebook/tag-passages.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { colourOf, pathTo } from "#lib/codebook/tag-tree.ts";
import { isLanguage } from "#lib/languages/language-tag.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { accept, refuse } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { showCodebook } from "#lib/server/queries/codebook.ts";
import { listTagPassages } from "#lib/server/queries/tag-passages.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string; tagId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("codebook"))("passages.title") };
}

/** Where a tag was given, in all documents. */
export default async function TagPage({ params, searchParams }: Props) {
  const { groupId, tagId } = await params;
  const { from, branch } = await searchParams;
  const offset = /^\d{1,6}$/.test(String(from)) ? Number(from) : 0;
  const query = { branch: branch === "yes" ? ("yes" as const) : ("no" as const), offset };
  const { tagset, passages, total } = await readGroup(groupId, (group) => passagesOf(group, tagId, query));
  const locale = await getLocale();
  const interfaceLocale = isLanguage(locale) ? locale : "en";
  const words = await getTranslations("codebook");
  const known = new Map(tagset.tags.map((tag) => [tag.id, tag]));
  const path = pathTo(known, tagId).map((tag) => ({
    id: tag.id,
    ...(findWording(tag.labels, interfaceLocale) ?? { text: tag.code, language: undefined }),
  }));
  const tag = known.get(tagId);
  const name = path.at(-1);
  const definition = findWording(tag?.definitions ?? {}, interfaceLocale);
  const here = `/groups/${groupId}/codebook/tags/${tagId}`;
  const hasBranch = tagset.tags.some(({ parentId }) => parentId === tagId);
  return (
    <Page
      title={
        <span className="flex items-center gap-3" lang={name?.language}>
          <TagBadge colour={colourOf(known, tagId)} label={name?.text ?? ""} />
          {name?.text}
        </span>
      }
      lead={
        <>
          <TextLink
            href={`/groups/${groupId}/codebook?set=${tagset.id}`}
            lang={findWording(tagset.labels, interfaceLocale)?.language}
          >
            {findWording(tagset.labels, interfaceLocale)?.text}
          </TextLink>
          {path.slice(0, -1).map(({ id, text, language }) => (
            <span key={id} lang={language}>
              {" / "}
              <TextLink href={`/groups/${groupId}/codebook/tags/${id}`}>{text}</TextLink>
            </span>
          ))}
        </>
      }
    >
      {definition === null ? null : (
        <p lang={definition.language} className="mb-4 max-w-3xl font-serif text-quote">
          {definition.text}
        </p>
      )}
      <p role="status" className="mb-4 flex flex-wrap gap-x-4 text-label text-ink-3">
        <span>{words("uses", { count: total })}</span>
        {hasBranch ? (
          <TextLink href={query.branch === "yes" ? here : `${here}?branch=yes`}>
            {words(query.branch === "yes" ? "passages.alone" : "passages.branch")}
          </TextLink>
        ) : null}
      </p>
      {passages.length === 0 ? (
        <EmptyState title={words("passages.none")}>{words("passages.noneText")}</EmptyState>
      ) : (
        <TagPassages groupId={groupId} passages={passages} />
      )}
      <nav aria-label={words("passages.pages")} className="flex gap-4 py-4">
        {offset > 0 ? (
          <TextLink href={`${here}?branch=${query.branch}&from=${Math.max(0, offset - 100)}`}>
            {words("passages.before")}
          </TextLink>
        ) : null}
        {offset + passages.length < total ? (
          <TextLink href={`${here}?branch=${query.branch}&from=${offset + passages.length}`}>
            {words("passages.next")}
          </TextLink>
        ) : null}
      </nav>
    </Page>
  );
}

async function passagesOf(group: InGroup, tagId: string, query: { branch: "yes" | "no"; offset: number }) {
  const codebook = await showCodebook(group, { counted: false });
  if (!codebook.ok) return codebook;
  const tagset = codebook.value.tagsets.find(({ tags }) => tags.some(({ id }) => id === tagId));
  if (tagset === undefined) return refuse("not_found");
  const listed = await listTagPassages(group, tagId, query);
  return listed.ok ? accept({ tagset, ...listed.value }) : listed;
}
