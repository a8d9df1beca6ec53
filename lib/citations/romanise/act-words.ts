/** What an English list says for the kinds of acts, the bodies that issue them and the states: regular word → English. */
type Words = readonly (readonly [word: RegExp, english: string])[];

// prettier-ignore
const KINDS: Words = [
  [/конституционн(?:ый|ого) закон|конституциялық заңы?/u, "Constitutional Law"],
  [/федеральный конституционный закон/u, "Federal Constitutional Law"],
  [/федеральный закон/u, "Federal Law"],
  [/нормативное постановление|нормативтік қаулысы?/u, "Normative Resolution"],
  [/постановление|қаулысы?/u, "Resolution"],
  [/распоряжение|өкімі?/u, "Directive"],
  [/указ|жарлы(?:қ|ғы)/u, "Decree"],
  [/декрет/u, "Decree"],
  [/закон|заңы?/u, "Law"],
  [/приказ|бұйры(?:қ|ғы)/u, "Order"],
  [/решение|шешімі?/u, "Decision"],
  [/послание|жолдауы?/u, "Address"],
  [/декларация(?:сы)?/u, "Declaration"],
  [/конституция(?:сы)?/u, "Constitution"],
  [/кодексі?/u, "Code"],
  [/концепция(?:сы)?|тұжырымдамасы?/u, "Concept"],
  [/договор|шарты?/u, "Treaty"],
];

// prettier-ignore
const BODIES: Words = [
  [/президента?|президенті(?:нің)?/u, "President"],
  [/правительств[оа]|үкіметі(?:нің)?/u, "Government"],
  [/кабинета? министров|министрлер кабинеті(?:нің)?/u, "Cabinet of Ministers"],
  [/совета? министров|министрлер кеңесі(?:нің)?/u, "Council of Ministers"],
  [/президиума? верховного совета|жоғарғы кеңес(?:інің)? төралқасы(?:ның)?/u, "Presidium of the Supreme Council"],
  [/верховн(?:ый|ого) совета?|жоғарғы кеңесі?(?:нің)?/u, "Supreme Council"],
  [/верховн(?:ый|ого) суда?|жоғарғы соты(?:ның)?/u, "Supreme Court"],
  [/конституционн(?:ый|ого) совета?|конституциялық кеңесі(?:нің)?/u, "Constitutional Council"],
  [/конституционн(?:ый|ого) суда?|конституциялық соты(?:ның)?/u, "Constitutional Court"],
  [/сената? парламента|парламенті? сенаты(?:ның)?/u, "Senate of the Parliament"],
  [/мажилиса? парламента|парламенті? мәжілісі(?:нің)?/u, "Mazhilis of the Parliament"],
  [/парламента?|парламенті(?:нің)?/u, "Parliament"],
];

// prettier-ignore
const STATES: Words = [
  [/республики казахстан|рк|қазақстан республикасы(?:ның)?|қр/u, "the Republic of Kazakhstan"],
  [/казахской (?:сср|советской социалистической республики)|казсср|қазақ кср(?:-?нің)?|қазкср/u, "the Kazakh SSR"],
  [/российской федерации|рф|ресей федерациясы(?:ның)?/u, "the Russian Federation"],
  [/рсфср|ркфср/u, "the RSFSR"],
  [/ссср|ксро(?:-?ның)?/u, "the USSR"],
  [/кыргызской республики|қырғыз республикасы(?:ның)?/u, "the Kyrgyz Republic"],
  [/республики узбекистан|өзбекстан республикасы(?:ның)?/u, "the Republic of Uzbekistan"],
];

/**
 * "Указ Президента Республики Казахстан" → "Decree of the President of the Republic of Kazakhstan", also a body alone. Null
 * when a word is left over that the tables do not know: then the phrase is romanised, not half translated.
 */
export function findActPhrase(printed: string): string | null {
  const kind = take(printed.toLowerCase().replace(/[«»".,]/gu, " "), KINDS);
  const body = take(kind.rest, BODIES);
  const state = take(body.rest, STATES);
  if (state.rest.trim() !== "") return null;
  const issuer = body.english === null ? null : kind.english === null ? body.english : `the ${body.english}`;
  const parts = [kind.english, issuer, state.english].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(" of ");
}

function take(text: string, words: Words): { readonly english: string | null; readonly rest: string } {
  for (const [word, english] of words) {
    const whole = new RegExp(`(?<![\\p{L}-])(?:${word.source})(?![\\p{L}])`, "u");
    const found = whole.exec(text);
    if (found !== null) return { english, rest: text.replace(found[0], " ") };
  }
  return { english: null, rest: text };
}
