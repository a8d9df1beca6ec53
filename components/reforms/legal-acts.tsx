import { useTranslations } from "next-intl";
import type { Language } from "#lib/languages/language-tag.ts";
import { printReformDate } from "#lib/reforms/reform-date.ts";
import { findWording, type LegalAct } from "#lib/reforms/reform.ts";

interface LegalActsProps {
  readonly acts: readonly LegalAct[];
  readonly interfaceLocale: Language;
}

/** The acts by which the reform was made, as much of each as is known. */
export function LegalActs({ acts, interfaceLocale }: LegalActsProps) {
  return (
    <ul className="grid gap-4">
      {acts.map(({ title = {}, authority = {}, number, date, url }, place) => {
        const named = findWording(title, interfaceLocale);
        const adopted = findWording(authority, interfaceLocale);
        const rest = [number, date === undefined ? undefined : printReformDate(date, interfaceLocale)];
        return (
          <li key={place} className="border-l-2 border-line-2 pl-3">
            {named === null ? null : (
              <p lang={named.language} className="font-serif text-quote break-words">
                {named.text}
              </p>
            )}
            <p className="text-ink-2">
              {adopted === null ? null : (
                <>
                  <span lang={adopted.language}>{adopted.text}</span>
                  {rest.some((part) => part !== undefined) ? ", " : null}
                </>
              )}
              {rest.filter((part) => part !== undefined).join(", ")}
            </p>
            {url === undefined ? null : <ActLink url={url} />}
          </li>
        );
      })}
    </ul>
  );
}

/** The host is told, so that one sees whose page it is. What is not https could be changed on the way: it is shown, and not opened. */
function ActLink({ url }: { readonly url: string }) {
  const words = useTranslations("reforms.page");
  if (!url.startsWith("https://")) return <p className="break-all text-ink-3">{url}</p>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" className="link">
      {words("readAct", { host: new URL(url).host })}
    </a>
  );
}
