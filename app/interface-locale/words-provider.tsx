"use client";

import { NextIntlClientProvider } from "next-intl";
import { use, type ReactNode } from "react";
import type { Language } from "#lib/languages/language-tag.ts";
import { readWords } from "#words";

interface WordsProviderProps {
  readonly locale: Language;
  readonly timeZone: string;
  /** Of the file that holds the words (words-file.ts). */
  readonly address: string;
  readonly children: ReactNode;
}

/** Gives all screens their words. They are a file that the browser keeps, and no part of each page (docs/decisions/0010). */
export function WordsProvider({ locale, timeZone, address, children }: WordsProviderProps) {
  return (
    <NextIntlClientProvider {...{ locale, timeZone }} messages={use(readWords(locale, address))}>
      {children}
    </NextIntlClientProvider>
  );
}
