import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import { meaningsOfDates } from "./date-meaning.ts";
import { canonical, type ReformState } from "./reform-state.ts";

/**
 * The kept reform with what only the merged one knew: texts in languages that it lacks, further names (the merged one's labels become other
 * names of it), dates, acts and institutions. What both say in different words stays as the kept one says it.
 */
export function mergedState(kept: ReformState, merged: ReformState): ReformState {
  const dates = [...new Set([...kept.dates, ...merged.dates])].sort().slice(0, 10);
  const meanings = Object.fromEntries(
    dates.flatMap((date) => {
      const said = [...(kept.dateMeanings[date] ?? []), ...(merged.dateMeanings[date] ?? [])];
      return said.length === 0 ? [] : [[date, [...new Set(said)]]];
    }),
  );
  const known = new Set(kept.acts.map(canonical));
  const changed = new Set(kept.institutions.map(({ institutionId }) => institutionId));
  return {
    ...kept,
    labels: { ...merged.labels, ...kept.labels },
    descriptions: { ...merged.descriptions, ...kept.descriptions },
    aliases: mergedAliases(kept, merged),
    dates,
    dateMeanings: meaningsOfDates(dates, meanings),
    acts: [...kept.acts, ...merged.acts.filter((act) => !known.has(canonical(act)))].slice(0, 50),
    institutions: [
      ...kept.institutions,
      ...merged.institutions.filter(({ institutionId }) => !changed.has(institutionId)),
    ].sort((one, other) => (one.institutionId < other.institutionId ? -1 : 1)),
  };
}

function mergedAliases(kept: ReformState, merged: ReformState): ReformState["aliases"] {
  const aliases: Partial<Record<Language, string[]>> = {};
  for (const language of LANGUAGES) {
    const label = kept.labels[language] ?? merged.labels[language];
    const names = [
      ...(kept.aliases[language] ?? []),
      ...(merged.labels[language] === undefined ? [] : [merged.labels[language]]),
      ...(merged.aliases[language] ?? []),
    ].filter((name) => name !== label);
    if (names.length > 0) aliases[language] = [...new Set(names)].slice(0, 20);
  }
  return aliases;
}
