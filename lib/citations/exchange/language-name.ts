/** Names by which programs call languages (babel, polyglossia, ISO 639-2, their own words), by BCP 47 tag. */
// prettier-ignore
const NAMES: Readonly<Record<string, readonly string[]>> = {
  kk: ["kazakh", "kaz", "қазақ", "қазақша", "қазақ тілі", "казахский", "қаз"],
  ru: ["russian", "rus", "русский", "рус", "орыс", "орыс тілі", "орысша"],
  en: ["english", "american", "usenglish", "ukenglish", "british", "eng", "английский", "ағылшын", "ағылшын тілі"],
  uk: ["ukrainian", "ukr", "украинский"], be: ["belarusian", "bel", "белорусский"], tt: ["tatar", "tat", "татарский"],
  ky: ["kyrgyz", "kir", "киргизский", "қырғыз"], uz: ["uzbek", "uzb", "узбекский", "өзбек"], tr: ["turkish", "tur", "турецкий", "түрік"],
  de: ["german", "ngerman", "naustrian", "deu", "ger", "немецкий", "неміс"], fr: ["french", "francais", "fra", "fre", "французский", "француз"],
  es: ["spanish", "spa", "испанский"], it: ["italian", "ita", "итальянский"], pl: ["polish", "pol", "польский"],
  pt: ["portuguese", "por"], nl: ["dutch", "nld", "dut"], la: ["latin", "lat", "латинский"], zh: ["chinese", "zho", "chi", "китайский"],
  ar: ["arabic", "ara", "арабский"], fa: ["persian", "fas", "per", "персидский"], ja: ["japanese", "jpn"], bg: ["bulgarian", "bul"],
  sr: ["serbian", "srp"], cs: ["czech", "ces", "cze"], mn: ["mongolian", "mon"], az: ["azerbaijani", "aze"], hi: ["hindi", "hin"],
};
const TAGS = new Map(Object.entries(NAMES).flatMap(([tag, names]) => names.map((name) => [name, tag])));
const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/iu;

/** The BCP 47 tag of a language as a file calls it; what is neither name nor tag stays as it is. The first of several counts. */
export function languageTag(named: string): string | undefined {
  const [first = ""] = named.split(/[,;|]|\band\b/iu);
  const word = first.trim();
  const tag = TAGS.get(word.toLowerCase());
  if (tag !== undefined) return tag;
  const dashed = word.replaceAll("_", "-");
  if (TAG.test(dashed)) return dashed;
  return word === "" || word.length > 35 ? undefined : word;
}

/** babel's name, by which LaTeX switches its words and hyphens; undefined for a language that is not in the table. */
export function babelName(tag: string | undefined): string | undefined {
  const primary = (tag ?? "").toLowerCase().split("-")[0] ?? "";
  return Object.hasOwn(NAMES, primary) ? NAMES[primary]?.[0] : undefined;
}
