/**
 * The Kazakh stemmer on the labelled list of forms (tests/fixtures/languages/kazakh-forms.txt): how many forms come back to their word, the
 * indices of Paice, apart for words that its word list knows and for those that it takes apart by endings alone, and its speed.
 */
import { stemKazakh } from "#lib/languages/kazakh-stem.ts";
import { KAZAKH_WORDS } from "#lib/languages/kazakh-roots.ts";
import { KAZAKH_VERBS } from "#lib/languages/kazakh-verbs.ts";
import { kazakhLexicon } from "#lib/languages/kazakh-lexicon.ts";
import { kazakhForms, type FormsOfWord } from "./kazakh-forms.ts";
import { paiceIndices } from "./paice.ts";

const lexicon = kazakhLexicon(true);
const infinitives = new Set(KAZAKH_VERBS.trim().split(/\s+/u).map(lexicon.infinitive));
const words = kazakhForms();
const isKnown = ({ lemma }: FormsOfWord) => lexicon.findNoun(lemma, false) !== null || infinitives.has(lemma);

report("all words", words);
report("in the word list", words.filter(isKnown));
report(
  "by endings alone",
  words.filter((word) => !isKnown(word)),
);
report("left as they are", words, (form) => form);
const missed = words.flatMap(({ lemma, forms }) =>
  forms
    .filter((form) => stemKazakh(form) !== lemma)
    .map((form) => `${form} → ${stemKazakh(form)} (${lemma})`),
);
console.log(`\nnot brought back (${missed.length}):\n${missed.join(", ")}`);
console.log(`\nword list: ${KAZAKH_WORDS.trim().split(/\s+/u).length} words, ${infinitives.size} verbs`);
speed();

function report(
  name: string,
  group: readonly FormsOfWord[],
  stem: (form: string) => string = stemKazakh,
): void {
  const forms = group.flatMap((word) => word.forms.map((form) => [form, word.lemma] as const));
  const right = forms.filter(([form, lemma]) => stem(form) === lemma).length;
  const { under, over } = paiceIndices(
    group.map((word) => word.forms),
    stem,
  );
  console.log(
    `${name.padEnd(18)} ${group.length} words, ${forms.length} forms: ${percent(right / forms.length)} come back; ` +
      `under-stemming ${under.toFixed(4)}, over-stemming ${over.toFixed(6)}`,
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function speed(): void {
  const forms = words.flatMap((word) => word.forms);
  const start = performance.now();
  for (let round = 0; round < 20; round++) for (const form of forms) stemKazakh(form);
  console.log(
    `${Math.round((20 * forms.length) / (performance.now() - start))} words a millisecond, nothing remembered`,
  );
}
