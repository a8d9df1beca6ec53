import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/text-link.tsx";
import { searchAddress } from "./hit-address.ts";

const EXAMPLES = ["forms", "phrase", "without", "either", "begun", "exact"] as const;
const FIELDS = ["author", "title", "year", "language", "noun", "kind", "reform", "state"] as const;

/** What can be asked, each with an example that can be tried. */
export function SearchExamples({ groupId }: { readonly groupId: string }) {
  const words = useTranslations("search.examples");
  return (
    <section aria-labelledby="search-examples" className="@container grid max-w-5xl gap-3 py-4">
      <h2 id="search-examples" className="text-ui font-bold">
        {words("title")}
      </h2>
      <p className="text-ink-2">{words("text")}</p>
      <div className="grid gap-x-12 gap-y-6 @3xl:grid-cols-2">
        <Examples
          groupId={groupId}
          examples={EXAMPLES.map((one) => [words(`${one}.query`), words(`${one}.meaning`)])}
        />
        <section aria-labelledby="search-fields" className="grid content-start gap-2 @3xl:-mt-7">
          <h3 id="search-fields" className="text-ui font-bold">
            {words("fieldsTitle")}
          </h3>
          <p className="text-ink-2">{words("fieldsText")}</p>
          <Examples
            groupId={groupId}
            examples={FIELDS.map((one) => [words(`fields.${one}.query`), words(`fields.${one}.meaning`)])}
          />
        </section>
      </div>
    </section>
  );
}

interface ExamplesProps {
  readonly groupId: string;
  readonly examples: readonly (readonly [query: string, meaning: string])[];
}

function Examples({ groupId, examples }: ExamplesProps) {
  return (
    <dl className="grid content-start gap-x-6 gap-y-2 @md:grid-cols-[max-content_minmax(0,1fr)]">
      {examples.map(([query, meaning]) => (
        <div key={query} className="contents">
          <dt>
            <TextLink href={searchAddress(groupId, query)}>{query}</TextLink>
          </dt>
          <dd className="max-w-[52ch] text-ink-2">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
