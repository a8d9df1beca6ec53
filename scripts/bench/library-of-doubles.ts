import type { CslItem } from "#lib/citations/reference.ts";
import { KAZAKH_SCHEMES, RUSSIAN_SCHEMES } from "#lib/citations/romanise/profile.ts";
import { romanise, type NamedScheme } from "#lib/citations/romanise/romanise.ts";

/** Words of invented titles: an aspect, a matter, a place or time. */
const KAZAKH = {
  aspects: [
    "Сайлау құқығының дамуы",
    "Өкілдік тетіктерінің тиімділігі",
    "Мәслихат депутаттарының мәртебесі",
    "Партиялық тізімнің салдары",
    "Конституциялық реформаның кезеңдері",
    "Жергілікті басқарудың негіздері",
    "Азаматтық қоғамның үні",
    "Дауыс беру тәртібінің өзгеруі",
  ],
  matters: [
    "тәуелсіздік жылдарында",
    "салыстырмалы талдау",
    "ауыл тұрғындарының көзімен",
    "құқықтық және саяси қыры",
    "жаңа тарих беттерінен",
    "деректер мен пайымдар",
    "шағын қалалар мысалында",
  ],
  people: [
    ["Нұрланова", "Ғ. Қ."],
    ["Жұмабек", "Ә."],
    ["Сейітжан", "Б. Т."],
    ["Қоңыратбай", "М."],
    ["Өтеген", "Ш. Ж."],
    ["Ыбырай", "Ү."],
    ["Шәріп", "Қ. Ә."],
    ["Тоғызбай", "Н."],
  ],
  containers: ["Өңірлік зерттеулер хабаршысы", "Құқық және қоғам", "Өкілдік билік мәселелері"],
  place: "Алматы",
};
const RUSSIAN = {
  aspects: [
    "Развитие избирательного права",
    "Эффективность механизмов представительства",
    "Статус депутатов местных собраний",
    "Последствия партийных списков",
    "Этапы конституционной реформы",
    "Основы местного управления",
    "Голос гражданского общества",
    "Изменение порядка голосования",
  ],
  matters: [
    "в годы независимости",
    "опыт сравнения",
    "глазами сельских жителей",
    "правовые и политические стороны",
    "из истории последних лет",
    "данные и суждения",
    "на примере малых городов",
  ],
  people: [
    ["Щербаков", "Ю. Я."],
    ["Ахметова", "С. Ж."],
    ["Кимаев", "О."],
    ["Цыганова", "Э. Х."],
    ["Жданов", "И. Й."],
    ["Хусаинов", "Р."],
    ["Чернышёв", "А. Е."],
    ["Яковлева", "Ш."],
  ],
  containers: ["Вестник региональных исследований", "Право и общество", "Вопросы представительной власти"],
  place: "Астана",
};

export type Random = () => number;

/** Mulberry32: the same list for the same seed. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <Value>(random: Random, values: readonly Value[]): Value =>
  values[Math.floor(random() * values.length)] as Value;

/** Every scheme that we romanise by. */
export const SCHEMES: readonly NamedScheme[] = [
  ...RUSSIAN_SCHEMES.map((scheme) => ({ language: "ru" as const, scheme })),
  ...KAZAKH_SCHEMES.map((scheme) => ({ language: "kk" as const, scheme })),
];

/** An invented work in its own script; `n` makes it another one than its neighbours. */
export function inventedWork(random: Random, language: "kk" | "ru", n: number): CslItem {
  const words = language === "kk" ? KAZAKH : RUSSIAN;
  const [family = "", given = ""] = pick(random, words.people);
  const work = {
    language,
    title: `${words.aspects[n % 8]}: ${words.matters[Math.floor(n / 8) % 7]}`,
    author: [{ family, given }],
    issued: { "date-parts": [[1991 + Math.floor(random() * 33)]] },
  };
  if (random() < 0.5)
    return {
      ...work,
      type: "book",
      publisher: language === "kk" ? "Ақ парақ" : "Белый лист",
      "publisher-place": words.place,
      "number-of-pages": String(80 + Math.floor(random() * 400)),
    };
  const first = 1 + Math.floor(random() * 200);
  return {
    ...work,
    type: "article-journal",
    "container-title": pick(random, words.containers),
    issue: String(1 + Math.floor(random() * 6)),
    page: `${first}–${first + 4 + Math.floor(random() * 20)}`,
  };
}

/** The same work as a romanised list has it. */
export function romanised(work: CslItem, scheme: NamedScheme): CslItem {
  const latin = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : romanise(text, scheme);
  const written = {
    ...work,
    language: `${scheme.language}-Latn`,
    title: latin(work.title),
    "container-title": latin(work["container-title"]),
    publisher: latin(work.publisher),
    "publisher-place": latin(work["publisher-place"]),
    author: work.author?.map(({ family, given }) => ({ family: latin(family), given: latin(given) })),
  };
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined)) as CslItem;
}
