"use client";

import { useTranslations } from "next-intl";
import { useCall } from "#components/api/use-call.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Menu, MenuItem, MenuLabel, MenuLink, MenuRule } from "#components/ui/menu.tsx";
import { editAccount } from "#lib/operations/accounts.ts";
import { PreferenceMenu } from "./preference-menu.tsx";
import type { Theme } from "./preferences.ts";
import { LeaveDialog } from "./leave-dialog.tsx";
import { useLeaving } from "./use-leaving.ts";

interface UserMenuProps {
  readonly name: string;
  readonly email: string;
  readonly theme: Theme;
}

/** The person's own matters: language, theme, account, the way out. */
export function UserMenu({ name, email, theme }: UserMenuProps) {
  const words = useTranslations("shell");
  const call = useCall();
  const leaving = useLeaving(useTranslations("live.leave")("unsent"));

  return (
    <>
      <Menu
        trigger={
          <button
            type="button"
            aria-label={words("account.menu", { name })}
            title={name}
            className="control grid min-w-8 place-items-center rounded-full pointer-coarse:min-w-11"
          >
            <Avatar name={name} own decorative />
          </button>
        }
      >
        <MenuLabel>
          <span className="block text-ui text-ink">{name}</span>
          <span className="block max-w-64 truncate">{email}</span>
        </MenuLabel>
        <MenuRule />
        <PreferenceMenu
          theme={theme}
          saveLanguage={async (interfaceLocale) =>
            void (await call(editAccount, { body: { interfaceLocale } }))
          }
        />
        <MenuRule />
        <MenuLink href="/groups">{words("groups")}</MenuLink>
        <MenuLink href="/inbox">{words("inbox")}</MenuLink>
        <MenuLink href="/account">{words("account.settings")}</MenuLink>
        <MenuLink href="/about">{words("account.about")}</MenuLink>
        <MenuRule />
        <MenuItem onSelect={() => void leaving.ask()}>{words("account.signOut")}</MenuItem>
      </Menu>
      <LeaveDialog leaving={leaving} />
    </>
  );
}
