import { useTranslations } from "next-intl";
import type { ArticleCardView } from "#lib/operations/import-preview.ts";

/** What was recognised, in one line. */
export function Figures({ article }: { article: ArticleCardView }) {
  const words = useTranslations("import.figures");
  const languages = useTranslations("ui.language");
  const figures = [
    { name: words("language"), value: languages(article.language) },
    { name: words("citations"), value: article.citationCount },
    { name: words("references"), value: article.referenceCount },
  ];
  return (
    <dl aria-label={words("label")} className="correction-figures">
      {figures.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
