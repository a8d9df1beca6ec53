import type { TagColour } from "#lib/codebook/colour.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import type { SampleArticleKey, SampleMemberKey, SamplePassage } from "./sample.ts";

/**
 * The sample's codebook and its coding: two members code two articles without seeing each other's work, and the owner decides about the
 * differences of one of them; the other still waits. Where both agree and where they do not is made up, and so are the reasons.
 */
export type SampleTagKey = "term" | "elections" | "review" | "participation";

type Wording = Readonly<Record<Language, string>>;

export interface SampleTag {
  readonly key: SampleTagKey;
  readonly labels: Wording;
  readonly definitions: Wording;
  readonly colour: TagColour;
  /** A key that no keyboard layout moves. */
  readonly shortcut: string;
}

/** What one coder marked; the tag is never left out. */
export interface SampleMark {
  readonly by: SampleMemberKey;
  readonly passage: SamplePassage;
  readonly tag: SampleTagKey;
}

/** The passage of one coder stands, the other's does not. */
export interface SampleSide {
  readonly by: SampleMemberKey;
  readonly passage: SamplePassage;
  readonly note: string;
}

export interface SampleCoding {
  readonly name: string;
  readonly instructions: string;
  readonly layerName: string;
  readonly plannedBy: SampleMemberKey;
  readonly coders: readonly SampleMemberKey[];
  readonly articles: readonly SampleArticleKey[];
  readonly marks: readonly SampleMark[];
  /** Where all that the coders agree on is taken over. */
  readonly adjudicated: SampleArticleKey;
  readonly sides: readonly SampleSide[];
}

export const SAMPLE_TAGSET: {
  readonly labels: Wording;
  readonly definitions: Wording;
  readonly tags: readonly SampleTag[];
} = {
  labels: { kk: "Өзгеріс саласы", ru: "Область изменений", en: "Area of change" },
  definitions: {
    kk: "Үзіндіде айтылған реформа нені өзгертеді. Бір үзіндіге бір ғана тег беріледі.",
    ru: "Что меняет реформа, о которой говорится в отрывке. На отрывок – один тег.",
    en: "What the reform that the passage speaks of changes. One tag for a passage.",
  },
  tags: [
    {
      key: "term",
      labels: { kk: "Өкілеттік мерзімі", ru: "Срок полномочий", en: "Term of office" },
      definitions: {
        kk: "Лауазымды тұлғаның немесе депутаттың қанша уақытқа сайланатыны.",
        ru: "На какой срок избирается должностное лицо или депутат.",
        en: "How long an official or a deputy is elected for.",
      },
      colour: "m5",
      shortcut: "6",
    },
    {
      key: "elections",
      labels: { kk: "Сайлау жүйесі", ru: "Избирательная система", en: "Electoral system" },
      definitions: {
        kk: "Орындар қалай бөлінеді: тізім, округ, өту шегі, бюллетень.",
        ru: "Как распределяются места: список, округ, порог, бюллетень.",
        en: "How seats are filled: lists, districts, thresholds, the ballot.",
      },
      colour: "m6",
      shortcut: "7",
    },
    {
      key: "review",
      labels: { kk: "Конституциялық бақылау", ru: "Конституционный контроль", en: "Constitutional review" },
      definitions: {
        kk: "Конституцияның сақталуын қандай орган қадағалайды.",
        ru: "Какой орган следит за соблюдением Конституции.",
        en: "Which body guards the Constitution.",
      },
      colour: "m7",
      shortcut: "8",
    },
    {
      key: "participation",
      labels: { kk: "Қоғамның қатысуы", ru: "Участие общества", en: "Public participation" },
      definitions: {
        kk: "Азаматтардың шешім қабылдауға қатысуы: референдум, кеңесші органдар, өзін-өзі ұсыну.",
        ru: "Как граждане участвуют в решениях: референдум, консультативные органы, самовыдвижение.",
        en: "How citizens take part in decisions: referendums, advisory bodies, self-nomination.",
      },
      colour: "m8",
      shortcut: "9",
    },
  ],
};

const russian = (quote: string): SamplePassage => ({ article: "electoral-ru", quote });
const english = (quote: string): SamplePassage => ({ article: "advisory-en", quote });

const TERMS = "для Президента был установлен срок в семь лет, для Сената – в шесть, для Мажилиса – в пять";
const SELF_NOMINATED =
  "Пропорциональная система закрыла Мажилис для самовыдвиженцев и тем самым сузила представительство";
const TEN_SEATS = "отдала партийным спискам десять мест Мажилиса";

/** Both have the same borders and the same tag. */
const AGREED: readonly (readonly [SamplePassage, SampleTagKey])[] = [
  [russian(TERMS), "term"],
  [russian("сократила срок полномочий Президента до пяти лет"), "term"],
  [russian("ввела полностью пропорциональные выборы Мажилиса"), "elections"],
  [russian("порог прохождения в Мажилис был снижен с 7 до 5 %"), "elections"],
  [
    russian(
      "На республиканском референдуме 5 июня 2022 года были одобрены 56 изменений в 33 статьях Конституции",
    ),
    "participation",
  ],
  [
    russian("По одномандатным округам стали избирать 30 % депутатов Мажилиса и 50 % депутатов маслихатов"),
    "elections",
  ],
  [english("Those amendments cut the presidential term to five years"), "term"],
  [english("made the election of the Mazhilis fully proportional"), "elections"],
  [english("civil society was heard, yet it had no vote"), "participation"],
  [english("a Constitutional Court in place of the Constitutional Council"), "review"],
  [english("deputies elected in districts"), "elections"],
];

const APART: readonly SampleMark[] = [
  { by: "murat", passage: russian(TEN_SEATS), tag: "elections" },
  {
    by: "dana",
    passage: russian(`Конституционная реформа 7 октября 1998 года ${TEN_SEATS}`),
    tag: "elections",
  },
  { by: "murat", passage: russian(SELF_NOMINATED), tag: "elections" },
  { by: "dana", passage: russian(SELF_NOMINATED), tag: "participation" },
  { by: "murat", passage: russian("в бюллетене появилась графа «Против всех»"), tag: "elections" },
  { by: "dana", passage: russian("в бюллетене появилась графа «Против всех»"), tag: "participation" },
  {
    by: "dana",
    passage: russian(
      "Партии должны иметь возможность зарегистрироваться и вести кампанию на равных условиях",
    ),
    tag: "elections",
  },
  { by: "murat", passage: english("Its recommendations had no binding force"), tag: "participation" },
  {
    by: "dana",
    passage: english("The closer a commission stood to the President, the more of its proposals became law"),
    tag: "participation",
  },
  {
    by: "murat",
    passage: english("The referendum of 5 June 2022 approved 56 changes in 33 articles of the Constitution"),
    tag: "participation",
  },
  {
    by: "dana",
    passage: english(
      "The referendum of 5 June 2022 approved 56 changes in 33 articles of the Constitution, with a turnout of 68.05 per cent and 77.18 per cent in favour",
    ),
    tag: "participation",
  },
];

const CODERS = ["murat", "dana"] as const;

export const SAMPLE_CODING: SampleCoding = {
  name: "Өзгеріс салалары: екі мақала",
  instructions:
    "Реформаның өзі туралы айтылған әр ойды белгілеп, оған бір ғана тег беріңіз. Үзінді сөз ортасынан басталмасын, сілтеме жақшасын қоспаңыз. " +
    "Күмәндансаңыз, тегтің анықтамасын қараңыз; анықтама көмектеспесе, үзіндінің тұсына жазып қойыңыз.",
  layerName: "Өзгеріс салалары: екі мақала: келісілген нұсқа",
  plannedBy: "aigerim",
  coders: CODERS,
  articles: ["electoral-ru", "advisory-en"],
  marks: [...AGREED.flatMap(([passage, tag]) => CODERS.map((by) => ({ by, passage, tag }))), ...APART],
  adjudicated: "electoral-ru",
  sides: [
    {
      by: "dana",
      passage: russian(`Конституционная реформа 7 октября 1998 года ${TEN_SEATS}`),
      note: "Какая именно реформа, сказано только в начале предложения.",
    },
    {
      by: "murat",
      passage: russian(SELF_NOMINATED),
      note: "Речь о том, как избирают; об участии граждан здесь сказано лишь как о последствии.",
    },
  ],
};
