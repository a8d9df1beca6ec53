import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InboxList } from "#components/inbox/inbox-list.tsx";
import { Page } from "#components/ui/page.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { listNotifications } from "#lib/server/queries/notifications.ts";
import { readAccount } from "#app/_edge/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("inbox"))("title") };
}

export default async function InboxPage() {
  const words = await getTranslations("inbox");
  const first = await readAccount((own) => listNotifications(own, { show: "all" }));
  return (
    <Page
      title={words("title")}
      width="narrow"
      actions={<TextLink href="/account#mail">{words("settings")}</TextLink>}
    >
      <InboxList first={first} />
    </Page>
  );
}
