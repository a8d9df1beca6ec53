import type { Language } from "#lib/languages/language-tag.ts";

/** Draws numbers, 0 ≤ number < below. */
export type Draw = (below: number) => number;

/** Mulberry32: every run with the same seed draws the same. */
export function drawFrom(seed: number): Draw {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export function oneOf<Item>(draw: Draw, items: readonly Item[]): Item {
  const item = items[draw(items.length)];
  if (item === undefined) throw new Error("nothing to choose from");
  return item;
}

interface Vocabulary {
  /** {body}, {thing}, {quality} and {year}, {number} are drawn. */
  readonly patterns: readonly string[];
  readonly bodies: readonly string[];
  readonly things: readonly string[];
  readonly qualities: readonly string[];
}

const VOCABULARIES: Readonly<Record<Language, Vocabulary>> = {
  kk: {
    patterns: [
      "{body} {year} жылы {quality} {thing} туралы шешім қабылдап, оны {number} күн ішінде жариялады.",
      "Автордың пікірінше, {quality} {thing} мен {quality} {thing} бір-бірінен ажыратылмай қарастырылған.",
      "Сауалнамаға қатысқан {number} адамның көбі {quality} {thing} жайлы бұрын естімеген екен.",
      "{year} жылғы деректерге сүйенсек, {thing} саласындағы {quality} өзгерістер баяу жүріп жатыр.",
      "Бұл ретте {body} ұсынған {quality} {thing} кейінгі зерттеулерде жиі аталады.",
      "Салыстыру үшін алынған {number} құжаттың ешқайсысында {quality} {thing} анықталмаған.",
      "Сондықтан {thing} мәселесін {quality} тұрғыдан қайта қарау қажет деп ойлаймыз.",
      "Жұмыста {body} қызметіне арналған {quality} {thing} кесте түрінде берілген.",
      "Ал {year} жылдан кейін {quality} {thing} біртіндеп тәжірибеге енді.",
      "Осы тарауда {quality} {thing} қалай қалыптасқаны қысқаша баяндалады.",
    ],
    bodies: ["Парламент", "Президент", "Мәслихат", "Үкімет", "Сенат", "Мәжіліс", "Конституциялық Сот"],
    things:
      "сайлау тәртібі|жергілікті басқару|бюджет жобасы|азаматтық бақылау|құқықтық сана|партиялық тізім|қоғамдық тыңдау|аумақтық бөлініс|тіл саясаты|сот төрелігі|депутаттық сауал|салық жүйесі|мұрағат қоры|баспасөз хабары|оқу бағдарламасы|ғылыми қауымдастық|еңбек нарығы|қалалық жоспар".split(
        "|",
      ),
    qualities:
      "жаңа|ескі|айқын|күрделі|өзекті|тұрақты|ашық|жеке|ортақ|толық|қысқа|сирек|белгілі|әділ|нақты|байсалды|өзіндік|дәстүрлі".split(
        "|",
      ),
  },
  ru: {
    patterns: [
      "{body} в {year} году рассмотрел {quality} вопрос о том, как устроены {thing}, и отложил его на {number} дней.",
      "По мнению автора, {thing} и {thing} редко сопоставляются в одном {quality} исследовании.",
      "Из {number} опрошенных лишь немногие назвали {thing}, когда речь зашла о {quality} порядке.",
      "Как показывают {quality} сведения за {year} год, {thing} менялись медленнее ожидаемого.",
      "В этой связи {body} предложил {quality} подход, при котором учитываются {thing}.",
      "Ни в одном из {number} документов {thing} не получили {quality} определения.",
      "Поэтому {thing} следует оценивать заново, избегая {quality} обобщения.",
      "Раздел, который описывает {body}, содержит {quality} таблицу, где сведены {thing}.",
      "Однако после {year} года {thing} постепенно заняли {quality} место в практике.",
      "Настоящая глава излагает {thing} кратко, с опорой на источники {quality} рода.",
    ],
    bodies: ["Парламент", "Президент", "Маслихат", "Сенат", "Мажилис", "Верховный Суд", "Национальный Совет"],
    things:
      "выборные правила|местные советы|бюджетные проекты|общественные слушания|правовые обычаи|партийные списки|границы округов|языковые курсы|судебные решения|депутатские запросы|налоговые льготы|архивные описи|газетные заметки|учебные планы|научные общества|рынки труда|городские уставы|судьбы реформ".split(
        "|",
      ),
    qualities:
      "нового|прежнего|ясного|сложного|важного|стойкого|открытого|частного|общего|полного|краткого|редкого|известного|точного|строгого|особого|местного|старого".split(
        "|",
      ),
  },
  en: {
    patterns: [
      "{body} considered a {quality} draft on {thing} in {year} and published it within {number} days.",
      "In the author's view, {thing} and {thing} are seldom compared in one {quality} study.",
      "Of the {number} people asked, only a few mentioned {thing} when a {quality} order was discussed.",
      "As {quality} figures for {year} suggest, {thing} changed more slowly than expected.",
      "Here {body} proposed a {quality} approach in which {thing} are taken into account.",
      "None of the {number} documents gives {thing} a {quality} definition.",
      "We therefore hold that {thing} deserve to be weighed anew without {quality} claims.",
      "The section on {body} holds a {quality} table in which {thing} are gathered.",
      "After {year}, however, {thing} came to occupy a {quality} place in practice.",
      "This chapter outlines {thing} briefly and leans on {quality} material.",
    ],
    bodies: ["Parliament", "Government", "Maslikhat", "Senate", "Majilis", "Ombudsman"],
    things:
      "electoral rules|local councils|draft budgets|public hearings|legal customs|party lists|district borders|language courses|court rulings|members' enquiries|tax reliefs|archive inventories|press notices|teaching plans|learned societies|labour markets|city charters|fates of reforms".split(
        "|",
      ),
    qualities:
      "new|former|clear|complex|timely|lasting|public|private|common|complete|short|rare|familiar|precise|strict|peculiar|regional|ancient".split(
        "|",
      ),
  },
};

/** What is put in or written anew says nothing in the very words of what was there: the patterns of "new" are others than those of "old". */
export type Hand = "old" | "new";

export function sentence(draw: Draw, language: Language, hand: Hand): string {
  const { patterns, bodies, things, qualities } = VOCABULARIES[language];
  const said = oneOf(draw, hand === "old" ? patterns.slice(0, 6) : patterns.slice(6))
    .replaceAll("{body}", () => oneOf(draw, bodies))
    .replaceAll("{thing}", () => oneOf(draw, things))
    .replaceAll("{quality}", () => oneOf(draw, qualities))
    .replaceAll("{year}", () => String(1990 + draw(35)))
    .replaceAll("{number}", () => String(3 + draw(980)));
  return said.charAt(0).toLocaleUpperCase(language) + said.slice(1);
}

/** A body of state, other than the one that is named. */
export function otherBody(draw: Draw, language: Language, than: string): string {
  const others = VOCABULARIES[language].bodies.filter((body) => body !== than);
  return oneOf(draw, others);
}

export function bodiesIn(language: Language): readonly string[] {
  return VOCABULARIES[language].bodies;
}

/**
 * Sentences of which neighbours neither begin nor end with the same word: where one of two such is deleted, nobody can say which it
 * was.
 */
export function paragraph(draw: Draw, language: Language, hand: Hand): string {
  const sentences: string[] = [];
  for (let count = 2 + draw(4); count > 0; count--) {
    let next = sentence(draw, language, hand);
    while (sharesEnd(next, sentences.at(-1) ?? "")) next = sentence(draw, language, hand);
    sentences.push(next);
  }
  return sentences.join(" ");
}

export function sharesEnd(one: string, other: string): boolean {
  const [words, others] = [one.split(" "), other.split(" ")];
  return words[0] === others[0] || words.at(-1) === others.at(-1);
}
