import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { classNames } from "#components/ui/class-names.ts";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import type { ArticleCardView } from "#lib/operations/import-preview.ts";

interface ArticleCardsProps {
  readonly address: string;
  readonly articles: readonly ArticleCardView[];
  /** Index of the one that is looked at. */
  readonly at: number;
}

/** The articles of one file, to be looked at one by one. */
export function ArticleCards({ address, articles, at }: ArticleCardsProps) {
  const words = useTranslations("import");
  return (
    <nav aria-label={words("articles")} className="grid gap-2">
      <h2>{words("articles")}</h2>
      <ol className="max-h-96 divide-y divide-line overflow-y-auto border-y border-line">
        {articles.map(({ index, title, authors, language, complete, documentId }) => (
          <li key={index}>
            <NextLink
              href={`${address}?article=${index}`}
              prefetch={false}
              aria-current={index === at ? "page" : undefined}
              scroll={false}
              className={classNames(
                "grid grid-cols-[2rem_minmax(0,1fr)_auto] gap-x-2 border-l-2 py-2 pr-2",
                index === at ? "border-accent bg-accent-wash" : "border-transparent hover:bg-sunk",
              )}
            >
              <span className="text-right text-label leading-5 text-ink-3">{index + 1}</span>
              <span className="min-w-0">
                <span lang={language === "mixed" ? undefined : language} className="line-clamp-2 font-bold">
                  <TitleText>{title}</TitleText>
                </span>
                <span className="text-label text-ink-3">
                  {[
                    authors === "" ? words("noAuthors") : authors,
                    ...(complete ? [] : [words("incomplete")]),
                    ...(documentId === null ? [] : [words("state.stored")]),
                  ].join(" · ")}
                </span>
              </span>
              <LanguageTag language={language} />
            </NextLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
