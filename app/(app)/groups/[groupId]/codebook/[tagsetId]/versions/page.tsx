import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { VersionsScreen } from "#components/codebook/versions-screen.tsx";
import { Page } from "#components/ui/page.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { tagsetContent } from "#lib/codebook/tagset.ts";
import { isLanguage } from "#lib/languages/language-tag.ts";
import { mayEditCodebook } from "#lib/permissions/codebook.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { accept, type Result } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { showTagset } from "#lib/server/queries/codebook.ts";
import { listCodebookVersions, showVersion } from "#lib/server/queries/codebook-versions.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string; tagsetId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("codebook"))("versions.title") };
}

/** The published versions of a tagset, two of its states compared. */
export default async function VersionsPage({ params, searchParams }: Props) {
  const { groupId, tagsetId } = await params;
  const { from, to } = await searchParams;
  const shown = await readGroup(groupId, (group) =>
    versionsOf(group, tagsetId, { from: numberOf(from), to: numberOf(to) }),
  );
  const locale = await getLocale();
  const label = findWording(shown.tagset.labels, isLanguage(locale) ? locale : "en");
  const words = await getTranslations("codebook");
  return (
    <Page
      title={words("versions.title")}
      lead={
        <TextLink href={`/groups/${groupId}/codebook?set=${tagsetId}`} lang={label?.language}>
          {label?.text}
        </TextLink>
      }
    >
      <VersionsScreen groupId={groupId} tagsetId={tagsetId} {...shown} />
    </Page>
  );
}

function numberOf(value: unknown): number | null {
  return typeof value === "string" && /^\d{1,6}$/.test(value) ? Number(value) : null;
}

async function versionsOf(
  group: InGroup,
  tagsetId: string,
  wanted: { readonly from: number | null; readonly to: number | null },
) {
  const tagset = await showTagset(group, tagsetId);
  if (!tagset.ok) return tagset;
  const listed = await listCodebookVersions(group, tagsetId);
  if (!listed.ok) return listed;
  const { versions } = listed.value;
  const now = tagsetContent.parse(tagset.value);
  const from = wanted.from ?? versions[0]?.number ?? null;
  const before = await stateOf(group, tagsetId, from);
  if (!before.ok) return before;
  const after = await stateOf(group, tagsetId, wanted.to);
  if (!after.ok) return after;
  return accept({
    ...{ tagset: now, versions, from, to: wanted.to },
    before: before.value,
    after: after.value ?? now,
    mayRevert: mayEditCodebook(group.actor) && tagset.value.source !== "reforms",
  });
}

async function stateOf(
  group: InGroup,
  tagsetId: string,
  number: number | null,
): Promise<Result<Content | null>> {
  if (number === null) return accept(null);
  const version = await showVersion(group, tagsetId, number);
  return version.ok ? accept(version.value.content) : version;
}

type Content = ReturnType<typeof tagsetContent.parse>;
