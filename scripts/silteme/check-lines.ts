import { createTranslator } from "next-intl";
import { sentenceValues } from "#components/integrity/finding-words.ts";
import { beginningOf } from "#lib/citations/integrity/checked.ts";
import type { IntegrityFinding } from "#lib/citations/integrity/finding.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import type { CheckedArticle, PlacedFinding } from "./checked-article.ts";

/** Loose on purpose: the sentence is chosen by the code that was found. */
type Words = (key: string, values?: Record<string, string | number>) => string;

/** A line for each finding: how grave it is, where, and the sentence; then what was looked at. */
export async function findingLines(
  findings: readonly IntegrityFinding[],
  checked: Pick<CheckedArticle, "counts" | "placed">,
  locale: Language,
): Promise<string> {
  const { words, field } = await wordsIn(locale);
  const { citations, originalEntries, romanisedEntries } = checked.counts;
  const found = findings.map((finding) => {
    const values = sentenceValues(finding.values, { field, entry: (number) => words("entryOf", { number }) });
    const place = placeOf(checked.placed(finding), words);
    return `${words(`kind.${finding.code}`)}${place}: ${words(`finding.${finding.code}`, values)}`;
  });
  const grouped = findings.flatMap(({ severity }, at) => {
    const isFirst = severity !== findings[at - 1]?.severity;
    return [
      ...(isFirst ? [`${at === 0 ? "" : "\n"}${words(`severity.${severity}`)}`] : []),
      `  ${found[at] ?? ""}`,
    ];
  });
  const entries = originalEntries + romanisedEntries;
  const last =
    findings.length === 0
      ? citations + entries === 0
        ? words("nothingToCheck")
        : `${words("nothing")}. ${words("nothingHint", { citations, entries })}`
      : `\n${words("counts", { ...checked.counts })}`;
  return `${[...grouped, last].join("\n")}\n`;
}

/** " (запись 5; [3, 12 б.] 1520)": entries by number, marks with the place of their first character in the file. */
function placeOf({ citations, entries }: PlacedFinding, words: Words): string {
  const names = entries.map(({ number, text, list }) => {
    const name = number === null ? beginningOf(text) : words("entryOf", { number });
    return list === "romanised" ? `${name}, ${words("inList", { list })}` : name;
  });
  const marks = citations.slice(0, MOST_MARKS).map(({ text, sourceRange }) => `${text} @${sourceRange[0]}`);
  const more = citations.length > MOST_MARKS ? [words("more", { count: citations.length - MOST_MARKS })] : [];
  const places = [...names, ...marks, ...more];
  return places.length === 0 ? "" : ` (${places.join("; ")})`;
}

const MOST_MARKS = 5;

async function wordsIn(locale: Language): Promise<{ words: Words; field: (name: string) => string }> {
  const area = async (name: string): Promise<Record<string, unknown>> => {
    const read = (await import(`#messages/${locale}/${name}.json`, { with: { type: "json" } })) as {
      default: Record<string, unknown>;
    };
    return read.default;
  };
  const { integrity } = await area("integrity");
  const { references } = await area("references");
  const fields = (references as { field: Record<string, string> }).field;
  const words = createTranslator({
    locale,
    messages: { integrity: integrity as Record<string, string> },
    namespace: "integrity",
  }) as Words;
  const field = (name: string) => (name === "issued.day" ? words("field.day") : (fields[name] ?? name));
  return { words, field };
}
