import { useTranslations } from "next-intl";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import type { ReformView } from "#lib/operations/reforms.ts";

/** The reform in three languages side by side: name, other names, what it is. */
export function ReformColumns({ reform }: { readonly reform: ReformView }) {
  const words = useTranslations("reforms");
  const names = useTranslations("ui.language");
  return (
    <section aria-label={words("page.inThree")} className="grid pb-2 md:grid-cols-3 md:gap-x-8">
      {LANGUAGES.map((language) => {
        const label = reform.labels[language];
        const aliases = reform.aliases[language] ?? [];
        return (
          <div
            key={language}
            className="grid content-start gap-1.5 border-b border-line py-3 last:border-b-0 md:border-b-0"
          >
            <h2 className="font-sans text-ui font-normal text-ink-3">{names(language)}</h2>
            {label === undefined ? (
              <p className="text-ink-3">{words("page.missing")}</p>
            ) : (
              <p lang={language} className="font-serif text-read break-words">
                {label}
              </p>
            )}
            {aliases.length === 0 ? null : (
              <p className="text-ink-2">
                {words("page.aliases")} <span lang={language}>{aliases.join("; ")}</span>
              </p>
            )}
            {reform.descriptions[language] === undefined ? null : (
              <p lang={language} className="max-w-prose break-words whitespace-pre-line text-ink-2">
                {reform.descriptions[language]}
              </p>
            )}
          </div>
        );
      })}
    </section>
  );
}
