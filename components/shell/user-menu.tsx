"use client";

import { useTranslations } from "next-intl";
import { useCall } from "#components/api/use-call.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Menu, MenuItem, MenuLabel, MenuLink, MenuRule } from "#components/ui/menu.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { editAccount, signOut } from "#lib/operations/accounts.ts";
import { PreferenceMenu } from "./preference-menu.tsx";
import type { Theme } from "./preferences.ts";

interface UserMenuProps {
  readonly name: string;
  readonly email: string;
  readonly theme: Theme;
}

/** The person's own matters: language, theme, account, the way out. */
export function UserMenu({ name, email, theme }: UserMenuProps) {
  const words = useTranslations("shell");
  const call = useCall();
  const toast = useToast();

  async function leave(): Promise<void> {
    const called = await call(signOut);
    // Without a session there is nothing left to end: the sign-in screen is the right place all the same.
    if (called.ok || called.refusal.code === "not_signed_in")
      return window.location.assign("/sign-in?ended=1");
    toast({ text: called.refusal.detail, tone: "error" });
  }

  return (
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
      <MenuItem onSelect={() => void leave()}>{words("account.signOut")}</MenuItem>
    </Menu>
  );
}
