"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ReaderDelivery } from "./delivery.ts";
import { PageTitle } from "./page-title.tsx";
import "./reader.css";
import { StaticText } from "./static-text.tsx";
import { textOfContent } from "./text-of-content.ts";
import { useReaderText } from "./use-reader-text.ts";

/** The first screens of the text, in the places where the reader draws them: what is read while everything that was said about it comes. */
export function FirstText({ document, content }: Pick<ReaderDelivery, "document" | "content">) {
  const words = useTranslations("reader");
  const { text, blocks } = useMemo(() => textOfContent(content), [content]);
  const { folds, needsTitle } = useReaderText({ text, blocks, document });
  return (
    <main id="content" className="reader" aria-label={words("label")} aria-busy>
      <nav aria-hidden className="reader-contents" />
      <article className="reader-page" lang={document.language === "mixed" ? undefined : document.language}>
        {needsTitle ? <PageTitle title={document.title} /> : null}
        <div className="reader-text">
          <StaticText content={content} folds={folds} />
        </div>
      </article>
      <aside aria-hidden className="reader-margin" />
    </main>
  );
}
