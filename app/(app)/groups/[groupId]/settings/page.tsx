import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeleteGroup, LeaveGroup } from "#components/groups/end-group.tsx";
import { RemoveSample } from "#components/groups/remove-sample.tsx";
import { RenameForm } from "#components/groups/rename-form.tsx";
import { TokenForm } from "#components/groups/token-form.tsx";
import { ZoneForm } from "#components/groups/zone-form.tsx";
import { TokenList } from "#components/groups/token-list.tsx";
import { Page, Section } from "#components/ui/page.tsx";
import { offsetName } from "#lib/languages/zoned-time.ts";
import { mayDeleteGroup, mayKeepTokens, mayRenameGroup } from "#lib/permissions/groups.ts";
import type { TokenView } from "#lib/operations/groups.ts";
import { accept } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { showGroup } from "#lib/server/queries/groups.ts";
import { listTokens } from "#lib/server/queries/tokens.ts";
import { readGroup } from "#app/_edge/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("groups"))("settings.title") };
}

export default async function SettingsPage({ params }: { readonly params: Promise<{ groupId: string }> }) {
  const { groupId } = await params;
  const { group, tokens } = await readGroup(groupId, settingsOf);
  const words = await getTranslations("groups.settings");
  return (
    <Page title={words("title")}>
      <Section id="group" title={words("group")}>
        {mayRenameGroup.roles.includes(group.role) ? (
          <RenameForm group={group} />
        ) : (
          <p>
            <span className="font-serif text-read">{group.name}</span>
            <span className="block text-ink-3">{words("onlyOwner")}</span>
          </p>
        )}
      </Section>
      {mayRenameGroup.roles.includes(group.role) ? (
        <Section id="zone" title={words("zone")} lead={words("zoneLead")}>
          <ZoneForm group={group} zones={zonesWith(group.timeZone)} />
        </Section>
      ) : null}
      {tokens === null ? null : <Tokens groupId={groupId} tokens={tokens} />}
      <Section id="leave" title={words("leave")} lead={words("leaveLead")}>
        <LeaveGroup groupId={groupId} />
      </Section>
      {mayDeleteGroup.roles.includes(group.role) ? (
        <Section id="delete" title={words("delete")} lead={words("deleteLead")}>
          {group.isSample ? <RemoveSample groupId={groupId} /> : <DeleteGroup group={group} />}
        </Section>
      ) : null}
    </Page>
  );
}

/** All zones that this server knows; what is set may be an older name of one of them. */
function zonesWith(timeZone: string): { zone: string; offset: string }[] {
  const now = new Date().toISOString();
  return [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), timeZone])]
    .sort()
    .map((zone) => ({ zone, offset: offsetName(now, zone) }));
}

/** Tokens are null for those who may not keep any. */
async function settingsOf(given: InGroup) {
  const shown = await showGroup(given);
  if (!shown.ok) return shown;
  const group = shown.value;
  const kept = mayKeepTokens.roles.includes(group.role) ? await listTokens(given) : null;
  if (kept?.ok === false) return kept;
  return accept({ group, tokens: kept?.value.tokens ?? null });
}

async function Tokens({ groupId, tokens }: { groupId: string; tokens: readonly TokenView[] }) {
  const words = await getTranslations("groups.tokens");
  return (
    <Section id="tokens" title={words("title")} lead={words("lead")}>
      <TokenForm groupId={groupId} />
      <TokenList groupId={groupId} tokens={tokens} />
    </Section>
  );
}
