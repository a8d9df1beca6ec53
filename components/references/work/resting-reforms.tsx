import { TextLink } from "#components/ui/text-link.tsx";
import type { Language } from "#lib/languages/language-tag.ts";
import type { ReformLabel } from "#lib/operations/view.ts";
import { displayLabel } from "#lib/reforms/reform.ts";

interface RestingReformsProps {
  readonly groupId: string;
  readonly reforms: readonly {
    readonly id: string;
    readonly reform: ReformLabel;
    readonly locator: string | null;
    readonly quote: string | null;
    readonly note: string | null;
  }[];
  readonly interfaceLocale: Language;
}

/** Entries of the register for which the work is a source: with the place in it, what is quoted, and what of the entry it carries. */
export function RestingReforms({ groupId, reforms, interfaceLocale }: RestingReformsProps) {
  return (
    <ul>
      {reforms.map(({ id, reform, locator, quote, note }) => {
        const shown = displayLabel(reform, interfaceLocale);
        return (
          <li key={id} className="grid gap-1 border-b border-line py-2">
            <TextLink
              href={`/groups/${groupId}/reforms/${reform.id}#sources`}
              prefetch={false}
              lang={shown.language ?? undefined}
              className="font-serif text-quote"
            >
              {shown.text}
            </TextLink>
            {locator || quote || note ? (
              <p className="text-label break-words text-ink-2">
                {[locator, note].filter(Boolean).join(" · ")}
                {quote ? <q className="ml-2 font-serif italic">{quote}</q> : null}
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
