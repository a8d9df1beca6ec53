import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/text-link.tsx";
import { searchAddress } from "./hit-address.ts";

const EXAMPLES = ["forms", "phrase", "without", "either", "field", "begun", "exact"] as const;

/** What can be asked, each with an example that can be tried. */
export function SearchExamples({ groupId }: { readonly groupId: string }) {
  const words = useTranslations("search.examples");
  return (
    <section aria-labelledby="search-examples" className="grid max-w-3xl gap-3 py-4">
      <h2 id="search-examples" className="text-ui font-bold">
        {words("title")}
      </h2>
      <p className="text-ink-2">{words("text")}</p>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(10rem,auto)_1fr]">
        {EXAMPLES.map((one) => (
          <div key={one} className="contents">
            <dt>
              <TextLink href={searchAddress(groupId, words(`${one}.query`))}>
                {words(`${one}.query`)}
              </TextLink>
            </dt>
            <dd className="text-ink-2">{words(`${one}.meaning`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
