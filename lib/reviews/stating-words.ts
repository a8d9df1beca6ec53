/**
 * Words by which a sentence states what somebody can look up. Stems as they begin a word in small letters: endings of Kazakh and Russian are
 * too many to list. Few and sure ones: each is seen by students beside their own sentences, so a wrong find costs more than a missed one.
 */
const ATTRIBUTING = (
  "зерттеуші зерттеулер ғалымдар сарапшы мамандар статистика сауалнама " +
  "исследован исследовател учёны учены эксперт статистик соцопрос " +
  "researcher studies scholars experts statistic survey"
).split(" ");

/** Several words in a row that attribute. */
const ATTRIBUTING_PHRASES = [
  "деректерге сүйенсек",
  "деректер бойынша",
  "мәліметтерге сәйкес",
  "по данным",
  "согласно данным",
  "according to",
  "research shows",
  "research has shown",
  "the data show",
];

/** Whole words: what they say holds without exception. */
const SWEEPING = new Set(
  (
    "әрдайым әрқашан үнемі ешқашан ешкім барлығы бәрі " +
    "всегда никогда никто все постоянно повсюду " +
    "always never nobody everybody everyone everywhere"
  ).split(" "),
);

/** Shares told in words. */
const SHARES = (
  "көпшілі жартысы үштен төрттен бестен оннан " +
  "большинств половин треть трети четверть четверти " +
  "majority half third thirds quarter quarters"
).split(" ");

/** One's own opinion is no claim that needs a source. */
const OWN_OPINION = [
  ..."менің ойымша|меніңше|ойымша|деп ойлаймын|пікірімше".split("|"),
  ..."я думаю|я считаю|по моему мнению|на мой взгляд|мне кажется".split("|"),
  ..."i think|i believe|in my opinion|in my view".split("|"),
];

/** A sentence that opens so leaves what was said before: its source is not that of the sentence before it. */
const TURNING = new Set(
  "алайда бірақ дегенмен әйтсе керісінше сонда однако но зато напротив впрочем however but yet nevertheless conversely".split(
    " ",
  ),
);

export type Statement = "claim_figure" | "claim_attributed" | "claim_sweeping";

/** What a sentence states that a reader may want to look up; null for what is nobody's but its writer's. The words of citations are taken out before. */
export function statementIn(sentence: string): Statement | null {
  const words = wordsIn(sentence);
  if (words.length < LEAST_WORDS || /\?["»”]?$/u.test(sentence.trimEnd())) return null;
  const folded = ` ${words.join(" ")} `;
  if (OWN_OPINION.some((phrase) => folded.includes(` ${phrase} `))) return null;
  if (ATTRIBUTING_PHRASES.some((phrase) => folded.includes(` ${phrase} `))) return "claim_attributed";
  if (words.some((word) => ATTRIBUTING.some((stem) => word.startsWith(stem)))) return "claim_attributed";
  if (/\p{Nd}{2}|\p{Nd}\s?%/u.test(sentence)) return "claim_figure";
  if (words.some((word) => SHARES.some((stem) => word.startsWith(stem)))) return "claim_figure";
  return words.some((word) => SWEEPING.has(word)) ? "claim_sweeping" : null;
}

/** Shorter ones are headings, calls and half sentences. */
const LEAST_WORDS = 4;

export function turnsAway(sentence: string): boolean {
  const [first] = wordsIn(sentence);
  return first !== undefined && TURNING.has(first);
}

function wordsIn(sentence: string): string[] {
  return (sentence.normalize("NFC").match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => word.toLowerCase());
}
