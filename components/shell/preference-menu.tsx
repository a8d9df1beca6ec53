"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { isLanguage, type Language } from "#lib/languages/language-tag.ts";
import { MenuChoice } from "#components/ui/menu.tsx";
import {
  isTheme,
  LANGUAGE_OPTIONS,
  rememberLanguage,
  rememberTheme,
  THEMES,
  type Theme,
} from "./preferences.ts";

interface PreferenceMenuProps {
  readonly theme: Theme;
  /** Stores the language with the account; absent for a visitor, whose device alone remembers it. */
  readonly saveLanguage?: ((language: Language) => Promise<void>) | undefined;
}

/** Language and theme, as rows of a menu. */
export function PreferenceMenu({ theme, saveLanguage }: PreferenceMenuProps) {
  const words = useTranslations("shell.account");
  const router = useRouter();
  const locale = useLocale();
  const [shownTheme, setShownTheme] = useState(theme);
  const [, startTransition] = useTransition();

  function chooseLanguage(value: string): void {
    if (!isLanguage(value)) return;
    rememberLanguage(value);
    startTransition(async () => {
      await saveLanguage?.(value);
      router.refresh();
    });
  }

  function chooseTheme(value: string): void {
    if (!isTheme(value)) return;
    rememberTheme(value);
    setShownTheme(value);
  }

  const themes = THEMES.map((value) => ({ value, label: words(`themes.${value}`) }));
  return (
    <>
      <MenuChoice
        label={words("language")}
        value={locale}
        options={LANGUAGE_OPTIONS}
        onChange={chooseLanguage}
      />
      <MenuChoice label={words("theme")} value={shownTheme} options={themes} onChange={chooseTheme} />
    </>
  );
}
