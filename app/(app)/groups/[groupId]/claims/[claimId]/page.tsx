import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { ClaimScreen } from "#components/claims/claim-screen.tsx";
import { InConflict } from "#components/conflicts/in-conflict.tsx";
import { HistoryList } from "#components/history/history-list.tsx";
import { mayComment } from "#lib/permissions/annotations.ts";
import { mayDeleteClaim, mayEditClaims } from "#lib/permissions/claims.ts";
import { mayCreateReforms } from "#lib/permissions/reforms.ts";
import { isLanguage } from "#lib/languages/language-tag.ts";
import { accept, refuse } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { findKeptClaim, listClaimMerges, showClaim } from "#lib/server/queries/claims.ts";
import { openConflictsOf } from "#lib/server/queries/conflicts.ts";
import { listEvents } from "#lib/server/queries/events.ts";
import { isId, readGroup, signedIn } from "#app/_edge/page.ts";

/** Events of the history that stand under the claim; what happened before is asked for. */
const FIRST_EVENTS = 3;

interface Props {
  readonly params: Promise<{ groupId: string; claimId: string }>;
}

const read = cache((groupId: string, claimId: string) =>
  readGroup(groupId, (group) => claimOf(group, claimId)),
);

/** Where a claim that was merged into another one stands today; null for any other claim. */
const keptOf = cache((groupId: string, claimId: string) =>
  readGroup(groupId, async (group) => accept({ keptId: await findKeptClaim(group, claimId) })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { groupId, claimId } = await params;
  if (!isId(claimId)) return {};
  const { keptId } = await keptOf(groupId, claimId);
  if (keptId !== null) return {};
  const { claim } = await read(groupId, claimId);
  return { title: (await getTranslations("claims"))("page.title", { number: claim.number }) };
}

export default async function ClaimPage({ params }: Props) {
  const { groupId, claimId } = await params;
  if (!isId(claimId)) notFound();
  const { userId } = await signedIn();
  const { keptId } = await keptOf(groupId, claimId);
  if (keptId !== null) redirect(`/groups/${groupId}/claims/${keptId}`);
  const { claim, past, may, merges, conflicts } = await read(groupId, claimId);
  const locale = await getLocale();
  const interfaceLocale = isLanguage(locale) ? locale : "en";
  const filter = { nounId: claimId };
  const here = `/groups/${groupId}/claims/${claimId}`;
  const history =
    past === null ? null : (
      <HistoryList
        {...{ groupId, filter, here, ...past }}
        heading="h3"
        first={FIRST_EVENTS}
        mayRestore={may.edit}
      />
    );
  const conflict = <InConflict {...{ groupId, conflicts, interfaceLocale }} />;
  return <ClaimScreen {...{ groupId, claim, may, history, merges, conflict }} ownId={userId} />;
}

/** A deleted claim is shown to those who may bring it back. */
async function claimOf(group: InGroup, claimId: string) {
  const shown = await showClaim(group, claimId, { deletedToo: true });
  if (!shown.ok) return shown;
  const { actor } = group;
  const claim = shown.value;
  const mayDelete = mayDeleteClaim(actor, { createdById: claim.author.id });
  if (claim.deletedAt !== null && !mayDelete) return refuse("not_found");
  const listed = await listEvents(group, { nounId: claimId });
  const merged = await listClaimMerges(group, claimId);
  return accept({
    claim,
    merges: merged.ok ? merged.value.merges : [],
    past: listed.ok ? listed.value : null,
    conflicts: claim.deletedAt === null ? await openConflictsOf(group, { claimId }) : [],
    may: {
      edit: mayEditClaims(actor),
      delete: mayDelete,
      comment: mayComment(actor),
      createReforms: mayCreateReforms(actor),
      moderate: actor.role === "owner" || actor.role === "editor",
    },
  });
}
