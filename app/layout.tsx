import type { Metadata, Viewport } from "next";
import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { OutboxProvider } from "#components/live/outbox-provider.tsx";
import { Drawn } from "#components/shell/drawn.tsx";
import { EarlyActs } from "#components/shell/early-acts.tsx";
import { isTheme, THEME_COOKIE } from "#components/shell/preferences.ts";
import { OwnZone } from "#components/ui/own-zone.tsx";
import { ToastProvider } from "#components/ui/toast.tsx";
import { isLanguage } from "#lib/languages/language-tag.ts";
import { findSignedIn } from "./_edge/page.ts";
import "./fonts/faces.ts";
import "./globals.css";
import { wordsFile } from "./interface-locale/words-file.ts";
import { WordsProvider } from "./interface-locale/words-provider.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("shell");
  const product = words("product");
  return {
    title: { default: product, template: `%s – ${product}` },
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfbf8" },
    { media: "(prefers-color-scheme: dark)", color: "#171715" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const told = await getLocale();
  const locale = isLanguage(told) ? told : "en";
  const { address } = await wordsFile(locale);
  // Together with the scripts, which need them.
  preload(address, { as: "fetch", crossOrigin: "anonymous" });
  const chosen = (await cookies()).get(THEME_COOKIE)?.value;
  const theme = isTheme(chosen) && chosen !== "system" ? chosen : undefined;
  return (
    <html lang={locale} data-theme={theme}>
      <body>
        <EarlyActs nonce={(await headers()).get("x-nonce") ?? undefined} />
        <WordsProvider {...{ locale, address }} timeZone={await getTimeZone()}>
          <OwnZone>
            <ToastProvider>
              <OutboxProvider userId={await findReader()}>{children}</OutboxProvider>
            </ToastProvider>
          </OwnZone>
          <Drawn />
        </WordsProvider>
      </body>
    </html>
  );
}

/** Who is signed in; without the database nobody, so that the page that says so is drawn. */
async function findReader(): Promise<string | null> {
  try {
    return (await findSignedIn())?.userId ?? null;
  } catch {
    return null;
  }
}
