import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InboxList } from "#components/inbox/inbox-list.tsx";
import { Page } from "#components/ui/page.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
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
      actions={
        <ButtonLink look="quiet" href="/account#mail">
          {words("settings")}
        </ButtonLink>
      }
    >
      <InboxList first={first} />
    </Page>
  );
}
