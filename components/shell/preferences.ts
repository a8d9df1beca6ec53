import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";

/** Remembers the interface language on this device; signing in overwrites it with the account's setting. */
export const LANGUAGE_COOKIE = "silteme-language";

/** "light" or "dark"; absent means the system's choice. Kept per device: a lamp-lit room is no trait of a person. */
export const THEME_COOKIE = "silteme-theme";

/** The time zone of this device, as its browser told it last ("Asia/Almaty"). */
export const ZONE_COOKIE = "silteme-zone";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export function isTheme(value: unknown): value is Theme {
  return (THEMES as readonly unknown[]).includes(value);
}

/** Each language names itself. */
export const LANGUAGE_NAMES: Record<Language, string> = { kk: "Қазақша", ru: "Русский", en: "English" };

export const LANGUAGE_OPTIONS = LANGUAGES.map((language) => ({
  value: language,
  label: LANGUAGE_NAMES[language],
  lang: language,
}));

/** Seconds: a year. */
const MAX_AGE = 31_536_000;

export function rememberLanguage(language: Language): void {
  remember(LANGUAGE_COOKIE, language);
}

/** Takes effect at once, without asking the server. */
export function rememberTheme(theme: Theme): void {
  remember(THEME_COOKIE, theme);
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function rememberZone(zone: string): void {
  remember(ZONE_COOKIE, encodeURIComponent(zone));
}

function remember(name: string, value: string): void {
  document.cookie = `${name}=${value}; path=/; max-age=${MAX_AGE}; samesite=lax`;
}
