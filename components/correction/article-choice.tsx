import { useTranslations } from "next-intl";
import { ArticleCards } from "#components/import/article-cards.tsx";
import type { ArticleCardView } from "#lib/operations/import-preview.ts";

interface ArticleChoiceProps {
  readonly groupId: string;
  readonly importId: string;
  readonly articles: readonly ArticleCardView[];
  /** Index of the one that is looked at. */
  readonly at: number;
}

/** Which article of a file is looked at, where it holds several. */
export function ArticleChoice({ groupId, importId, articles, at }: ArticleChoiceProps) {
  const words = useTranslations("import");
  if (articles.length < 2) return null;
  return (
    <details className="correction-articles">
      <summary>{words("articleOf", { number: at + 1, count: articles.length })}</summary>
      <ArticleCards address={`/groups/${groupId}/documents/import/${importId}`} articles={articles} at={at} />
    </details>
  );
}
