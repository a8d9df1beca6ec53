import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextLink } from "#components/ui/text-link.tsx";
import { searchAddress } from "./hit-address.ts";

const EXAMPLES = ["forms", "phrase", "without", "either", "begun", "exact"] as const;
const FIELDS = ["author", "title", "year", "language", "noun", "kind", "reform", "state"] as const;

/** What can be asked, each with an example that can be tried. */
export function SearchExamples({ groupId }: { readonly groupId: string }) {
  const words = useTranslations("search.examples");
  return (
    <div className="@container max-w-5xl py-4">
      <div className="grid gap-x-12 gap-y-6 @3xl:grid-cols-2">
        <Part id="search-examples" title={words("title")} text={words("text")}>
          <Examples
            groupId={groupId}
            examples={EXAMPLES.map((one) => [words(`${one}.query`), words(`${one}.meaning`)])}
          />
        </Part>
        <Part id="search-fields" title={words("fieldsTitle")} text={words("fieldsText")}>
          <Examples
            groupId={groupId}
            examples={FIELDS.map((one) => [words(`fields.${one}.query`), words(`fields.${one}.meaning`)])}
          />
        </Part>
      </div>
    </div>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Part({ id, title, text, children }: PartProps) {
  return (
    <section aria-labelledby={id} className="grid content-start gap-3">
      <h2 id={id} className="text-ui font-bold">
        {title}
      </h2>
      <p className="max-w-[60ch] text-ink-2">{text}</p>
      {children}
    </section>
  );
}

interface ExamplesProps {
  readonly groupId: string;
  readonly examples: readonly (readonly [query: string, meaning: string])[];
}

function Examples({ groupId, examples }: ExamplesProps) {
  return (
    <dl className="grid content-start gap-x-6 gap-y-0.5 @md:grid-cols-[max-content_minmax(0,1fr)] @md:gap-y-2">
      {examples.map(([query, meaning]) => (
        <div key={query} className="contents">
          <dt>
            <TextLink href={searchAddress(groupId, query)}>{query}</TextLink>
          </dt>
          <dd className="mb-2 max-w-[52ch] text-ink-2 @md:mb-0">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
