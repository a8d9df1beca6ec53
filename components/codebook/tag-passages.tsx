import NextLink from "next/link";
import { passageHash } from "#components/reader/passage-hash.ts";
import type { TagPassage } from "#lib/operations/codebook.ts";

interface TagPassagesProps {
  readonly groupId: string;
  /** In the order of their documents. */
  readonly passages: readonly TagPassage[];
}

/** Passages with the words around them, under the titles of their documents; each opens in the reader. */
export function TagPassages({ groupId, passages }: TagPassagesProps) {
  const documents = Map.groupBy(passages, ({ documentId }) => documentId);
  return (
    <div className="grid gap-6">
      {[...documents].map(([documentId, found]) => (
        <section key={documentId} className="grid gap-2">
          <h2 className="text-read" lang={languageOf(found)}>
            <NextLink
              href={`/groups/${groupId}/documents/${documentId}`}
              prefetch={false}
              className="hover:underline"
            >
              {found[0]?.documentTitle}
            </NextLink>
            <span className="ml-2 text-label font-normal text-ink-3 tabular-nums">{found.length}</span>
          </h2>
          <ul className="border-t border-line">
            {found.map((passage) => (
              <li key={passage.annotationId} className="border-b border-line py-3">
                <NextLink
                  href={`/groups/${groupId}/documents/${documentId}${passageHash(passage.annotationId)}`}
                  prefetch={false}
                  lang={languageOf(found)}
                  className="block max-w-3xl font-serif text-quote hover:[&>mark]:underline"
                >
                  <span className="text-ink-3">…{passage.prefix}</span>
                  <mark className="bg-focus text-ink">{passage.exact}</mark>
                  <span className="text-ink-3">{passage.suffix}…</span>
                </NextLink>
                <p className="mt-1 text-label text-ink-3">{passage.author.name}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function languageOf([passage]: readonly TagPassage[]): string | undefined {
  return passage === undefined || passage.documentLanguage === "mixed" ? undefined : passage.documentLanguage;
}
