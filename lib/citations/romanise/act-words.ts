/** "printed | printed = English", a line each: longer phrases before those that they contain. */
function phrases(table: string): readonly (readonly [printed: string, english: string])[] {
  return table
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [printed = "", english = ""] = line.split(" = ");
      return printed.split(" | ").map((phrase) => [` ${phrase.trim()} `, english.trim()] as const);
    });
}

/** What an English list says for the kinds of acts. */
const KINDS = phrases(`
  федеральный конституционный закон = Federal Constitutional Law
  конституционный закон | конституциялық заң | конституциялық заңы = Constitutional Law
  федеральный закон = Federal Law
  нормативное постановление | нормативтік қаулы | нормативтік қаулысы = Normative Resolution
  постановление | қаулы | қаулысы = Resolution
  распоряжение | өкім | өкімі = Directive
  указ | жарлық | жарлығы | декрет | декреті = Decree
  закон | заң | заңы = Law
  приказ | бұйрық | бұйрығы = Order
  решение | шешім | шешімі = Decision
  послание | жолдау | жолдауы = Address
  декларация | декларациясы = Declaration
  конституция | конституциясы = Constitution
  кодекс | кодексі = Code
  концепция | концепциясы | тұжырымдама | тұжырымдамасы = Concept
  договор | шарт | шарты = Treaty
`);

/** The bodies that issue them, by themselves and as the act names them. */
const BODIES = phrases(`
  президиум верховного совета | президиума верховного совета | жоғарғы кеңес төралқасы | жоғарғы кеңесі төралқасының = Presidium of the Supreme Council
  верховный совет | верховного совета | жоғарғы кеңес | жоғарғы кеңесі | жоғарғы кеңесінің = Supreme Council
  верховный суд | верховного суда | жоғарғы сот | жоғарғы соты | жоғарғы сотының = Supreme Court
  конституционный совет | конституционного совета | конституциялық кеңесі | конституциялық кеңесінің = Constitutional Council
  конституционный суд | конституционного суда | конституциялық соты | конституциялық сотының = Constitutional Court
  кабинет министров | кабинета министров | министрлер кабинеті | министрлер кабинетінің = Cabinet of Ministers
  совет министров | совета министров | министрлер кеңесі | министрлер кеңесінің = Council of Ministers
  сенат парламента | сената парламента | парламент сенаты | парламенті сенатының = Senate of the Parliament
  мажилис парламента | мажилиса парламента | парламент мәжілісі | парламенті мәжілісінің = Mazhilis of the Parliament
  президент | президента | президенті | президентінің = President
  правительство | правительства | үкіметі | үкіметінің = Government
  парламент | парламента | парламенті | парламентінің = Parliament
`);

const STATES = phrases(`
  республики казахстан | рк | қазақстан республикасының | қазақстан республикасы | қр = the Republic of Kazakhstan
  казахской сср | казсср | қазақ кср | қазақ кср-нің | қазкср = the Kazakh SSR
  российской федерации | рф | ресей федерациясының | ресей федерациясы = the Russian Federation
  рсфср | ркфср = the RSFSR
  ссср | ксро | ксро-ның = the USSR
  кыргызской республики | қырғыз республикасының | қырғыз республикасы = the Kyrgyz Republic
  республики узбекистан | өзбекстан республикасының | өзбекстан республикасы = the Republic of Uzbekistan
`);

/**
 * "Указ Президента Республики Казахстан" → "Decree of the President of the Republic of Kazakhstan", also a body alone. Null
 * when a word is left over that the tables do not know: then the phrase is romanised, not half translated.
 */
export function findActPhrase(printed: string): string | null {
  const words = printed.toLowerCase().split(/[\s«»".,]+/u);
  const kind = take(` ${words.filter((word) => word !== "").join(" ")} `, KINDS);
  const body = take(kind.rest, BODIES);
  const state = take(body.rest, STATES);
  if (state.rest.trim() !== "") return null;
  const issuer = body.english === null || kind.english === null ? body.english : `the ${body.english}`;
  const parts = [kind.english, issuer, state.english].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(" of ");
}

interface Taken {
  readonly english: string | null;
  readonly rest: string;
}

function take(text: string, known: ReturnType<typeof phrases>): Taken {
  const found = known.find(([phrase]) => text.includes(phrase));
  return found === undefined
    ? { english: null, rest: text }
    : { english: found[1], rest: text.replace(found[0], " ") };
}
