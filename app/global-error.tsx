"use client";

import { Drawn } from "#components/shell/drawn.tsx";
import { failureDigest } from "#components/shell/failure-screen.tsx";
import { preferredLanguage } from "#lib/languages/preferred-language.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import "./globals.css";

/** The layout itself failed, and with it the loading of messages/: these few words must be at hand here. */
const WORDS: Record<Language, { title: string; text: string; retry: string }> = {
  kk: {
    title: "Сілтеме ашылмады",
    text: "Серверде ақау шықты. Сақталған жұмысыңыз орнында. Біраздан кейін қайта ашып көріңіз.",
    retry: "Қайта ашу",
  },
  ru: {
    title: "Силтеме не открылась",
    text: "На сервере произошёл сбой. Всё сохранённое на месте. Попробуйте открыть чуть позже.",
    retry: "Открыть ещё раз",
  },
  en: {
    title: "Silteme did not open",
    text: "Something failed on the server. Everything you saved is safe. Try again in a moment.",
    retry: "Try again",
  },
};

export default function WholeFailure({ error, retry }: { error: unknown; retry: () => void }) {
  const asked = typeof navigator === "undefined" ? "en" : navigator.languages.join(",");
  const language = preferredLanguage(asked);
  const digest = failureDigest(error);
  return (
    <html lang={language}>
      <body>
        <main className="mx-auto grid max-w-xl justify-items-start gap-4 px-4 py-16">
          <h1>{WORDS[language].title}</h1>
          <p>{WORDS[language].text}</p>
          <button type="button" className="link" onClick={retry}>
            {WORDS[language].retry}
          </button>
          {digest === null ? null : <p>{digest}</p>}
        </main>
        <Drawn />
      </body>
    </html>
  );
}
