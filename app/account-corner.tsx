import { cookies } from "next/headers";
import { isTheme, THEME_COOKIE } from "#components/shell/preferences.ts";
import { UserMenu } from "#components/shell/user-menu.tsx";
import { VisitorMenu } from "#components/shell/visitor-menu.tsx";
import { Bell } from "#components/inbox/bell.tsx";
import { accept } from "#lib/result.ts";
import { countUnread } from "#lib/server/queries/notifications.ts";
import { findSignedIn, readAccount } from "./_edge/page.ts";

/** The end of every bar: the bell and the person's menu, or language and theme for a visitor. */
export async function AccountCorner() {
  const chosen = (await cookies()).get(THEME_COOKIE)?.value;
  const theme = isTheme(chosen) ? chosen : "system";
  const person = await findSignedIn();
  if (person === null) return <VisitorMenu theme={theme} />;
  const { unread } = await readAccount(async (own) => accept({ unread: await countUnread(own) }));
  return (
    <>
      <Bell unread={unread} />
      <UserMenu name={person.name} email={person.email} theme={theme} />
    </>
  );
}
