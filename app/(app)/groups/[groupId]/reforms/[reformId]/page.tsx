import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { InConflict } from "#components/conflicts/in-conflict.tsx";
import { ReformClaims } from "#components/reforms/reform-claims.tsx";
import { ReformScreen } from "#components/reforms/reform-screen.tsx";
import { isLanguage, type Language } from "#lib/languages/language-tag.ts";
import { mayAnnotate } from "#lib/permissions/annotations.ts";
import { mayDeleteReforms, mayEditReforms } from "#lib/permissions/reforms.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import { accept, refuse } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { listClaims } from "#lib/server/queries/claim-list.ts";
import { openConflictsOf } from "#lib/server/queries/conflicts.ts";
import { listReformSources } from "#lib/server/queries/reform-sources.ts";
import { listParts, showReform } from "#lib/server/queries/reforms.ts";
import { isId, readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string; reformId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const read = cache((groupId: string, reformId: string) =>
  readGroup(groupId, (group) => reformOf(group, reformId)),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { groupId, reformId } = await params;
  if (!isId(reformId)) return {};
  const { reform } = await read(groupId, reformId);
  return { title: displayLabel(reform, await readLocale()).text };
}

export default async function ReformPage({ params, searchParams }: Props) {
  const { groupId, reformId } = await params;
  if (!isId(reformId)) notFound();
  const { by } = await searchParams;
  const interfaceLocale = await readLocale();
  const { claims, conflicts, ...page } = await read(groupId, reformId);
  return (
    <ReformScreen
      groupId={groupId}
      {...page}
      claims={
        <>
          <InConflict {...{ groupId, conflicts, interfaceLocale }} />
          <ReformClaims
            {...{ groupId, reformId, claims, interfaceLocale }}
            by={by === "language" ? "language" : "article"}
          />
        </>
      }
    />
  );
}

async function readLocale(): Promise<Language> {
  const locale = await getLocale();
  return isLanguage(locale) ? locale : "en";
}

/** A deleted reform is shown to those who may bring it back. */
async function reformOf(group: InGroup, reformId: string) {
  const shown = await showReform(group, reformId, { deletedToo: true });
  if (!shown.ok) return shown;
  const { actor } = group;
  const may = {
    ...{ edit: mayEditReforms(actor), delete: mayDeleteReforms(actor), annotate: mayAnnotate(actor) },
  };
  if (shown.value.deletedAt !== null && !may.delete) return refuse("not_found");
  const listed = await listClaims(group, { reformId });
  if (!listed.ok) return listed;
  const resting = await listReformSources(group, reformId);
  if (!resting.ok) return resting;
  return accept({
    reform: shown.value,
    parts: await listParts(group, reformId),
    claims: listed.value.claims,
    conflicts: await openConflictsOf(group, { reformId }),
    sources: resting.value.sources,
    may,
  });
}
