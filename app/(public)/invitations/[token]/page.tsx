import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { JoinGroup } from "#components/groups/join-group.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { showInvitation as operation } from "#lib/operations/groups.ts";
import { showInvitation } from "#lib/server/queries/members.ts";
import { findSignedIn } from "#app/_edge/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("groups"))("join.title") };
}

export default async function InvitationPage({ params }: { readonly params: Promise<{ token: string }> }) {
  const asked = operation.params.safeParse(await params);
  if (!asked.success) notFound();
  const { token } = asked.data;
  const shown = await showInvitation(token);
  if (!shown.ok) notFound();
  const { groupName, role, invitedBy, state, expiresAt } = shown.value;
  const words = await getTranslations("groups.join");
  const roles = await getTranslations("ui.role");
  const refusals = await getTranslations("refusals");
  return (
    <Page title={words("title")} lead={words("text", { invitedBy })} width="form">
      <dl className="mb-6 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        <dt className="text-ink-3">{words("group")}</dt>
        <dd className="font-serif text-read">{groupName}</dd>
        <dt className="text-ink-3">{words("role")}</dt>
        <dd>{roles(role)}</dd>
        <dt className="text-ink-3">{words("until")}</dt>
        <dd>
          <Moment at={expiresAt} show="both" />
        </dd>
      </dl>
      {state === "open" ? (
        <WayIn token={token} />
      ) : (
        <Notice tone="warn">{refusals(`invitation_${state}`)}</Notice>
      )}
    </Page>
  );
}

/** Whoever is signed in joins; everybody else signs in or up first and comes back here. */
async function WayIn({ token }: { token: string }) {
  const words = await getTranslations("groups.join");
  const account = await getTranslations("account");
  const person = await findSignedIn();
  if (person !== null) {
    return (
      <div className="grid gap-4">
        <p className="text-ink-2">{words("as", { name: person.name })}</p>
        <JoinGroup token={token} />
      </div>
    );
  }
  const back = `?to=${encodeURIComponent(`/invitations/${token}`)}`;
  return (
    <div className="grid gap-4">
      <p className="text-ink-2">{words("first")}</p>
      <p className="flex flex-wrap gap-2">
        <ButtonLink href={`/sign-up${back}`} look="main">
          {account("signUp.action")}
        </ButtonLink>
        <ButtonLink href={`/sign-in${back}`}>{account("signIn.action")}</ButtonLink>
      </p>
    </div>
  );
}
