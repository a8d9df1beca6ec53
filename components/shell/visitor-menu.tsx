"use client";

import { Languages } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuLink, MenuRule } from "#components/ui/menu.tsx";
import { PreferenceMenu } from "./preference-menu.tsx";
import type { Theme } from "./preferences.ts";

/** Language and theme for someone who has not signed in. */
export function VisitorMenu({ theme }: { theme: Theme }) {
  const words = useTranslations("shell.account");
  return (
    <Menu
      trigger={
        <IconButton label={words("language")} icon={<Languages aria-hidden size={18} strokeWidth={1.6} />} />
      }
    >
      <PreferenceMenu theme={theme} />
      <MenuRule />
      <MenuLink href="/about">{words("about")}</MenuLink>
    </Menu>
  );
}
