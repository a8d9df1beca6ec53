import type { ClaimKind, ClaimLinkKind, ClaimState } from "#lib/claims/claim.ts";
import type { SourceCheck } from "#lib/claims/source.ts";
import type { Language } from "#lib/languages/language-tag.ts";

/**
 * The sample group: a finished small piece of work that a first start shows. Written for the project: authors, journals,
 * most cited works and all members are invented; laws, dates and figures are real. The loader runs it through the same
 * commands as a person would, so nothing here knows ids or positions: a passage is named by its exact words, which occur
 * once in the article's clean text (lines joined), and a source by the number of its entry in that article's list.
 */
export type SampleMemberKey = "aigerim" | "murat" | "dana";
export type SampleArticleKey = "reforms-kk" | "electoral-ru" | "advisory-en";

export interface SampleMember {
  readonly key: SampleMemberKey;
  readonly name: string;
  readonly email: string;
  readonly role: "owner" | "annotator";
}

export interface SampleArticle {
  readonly key: SampleArticleKey;
  /** Stands beside this module, UTF-8. */
  readonly file: string;
  readonly language: Language;
  /** Not in the text: a page of a journal seldom says it. */
  readonly year: number;
  readonly importedBy: SampleMemberKey;
}

export interface SamplePassage {
  readonly article: SampleArticleKey;
  readonly quote: string;
}

export interface SampleSource {
  readonly article: SampleArticleKey;
  /** Number in the article's original list, not the romanised one. */
  readonly entry: number;
  readonly locator: string | null;
  /** What the cited work says there, in its own language. */
  readonly quote: string | null;
  readonly check: SourceCheck;
  readonly by: SampleMemberKey;
}

export interface SampleClaim {
  readonly key: string;
  readonly kind: ClaimKind;
  readonly state: ClaimState;
  /** Language in which it was first worded. */
  readonly language: Language;
  readonly wordings: Readonly<Record<Language, string>>;
  /** Slugs of the starter register. */
  readonly reforms: readonly string[];
  readonly mentions: readonly SamplePassage[];
  readonly sources: readonly SampleSource[];
  readonly by: SampleMemberKey;
}

export interface SampleRemark {
  readonly by: SampleMemberKey;
  readonly text: string;
}

/** A highlight without words, a comment or a question on a passage. */
export interface SampleAnnotation {
  readonly kind: "highlight" | "comment" | "question" | "correction";
  readonly passage: SamplePassage;
  readonly by: SampleMemberKey;
  /** null for a highlight. */
  readonly text: string | null;
  /** The words that a correction puts in the passage's place. */
  readonly replacement?: string;
  readonly replies: readonly SampleReply[];
  readonly isResolved: boolean;
  /** Nobody but its author sees it. */
  readonly isPrivate?: boolean;
}

export interface SampleReply extends SampleRemark {
  /** A member whom the reply begins with by name, and who finds it in the inbox. */
  readonly names?: SampleMemberKey;
}

export interface SampleClaimLink {
  readonly from: string;
  readonly to: string;
  readonly kind: ClaimLinkKind;
  readonly by: SampleMemberKey;
}

export interface SampleGroup {
  readonly name: Readonly<Record<Language, string>>;
  readonly description: Readonly<Record<Language, string>>;
  readonly members: readonly SampleMember[];
  readonly articles: readonly SampleArticle[];
  readonly claims: readonly SampleClaim[];
  readonly links: readonly SampleClaimLink[];
  readonly annotations: readonly SampleAnnotation[];
  readonly claimComments: readonly (SampleRemark & { readonly claim: string })[];
  /** Entries of different lists that describe one work: one reference in the library. */
  readonly sharedWorks: readonly (readonly {
    readonly article: SampleArticleKey;
    readonly entry: number;
  }[])[];
}

export const SAMPLE_GROUP: SampleGroup = {
  name: {
    kk: "Үлгі: конституциялық реформалар және өкілдік",
    ru: "Образец: конституционные реформы и представительство",
    en: "Sample: constitutional reforms and representation",
  },
  description: {
    kk: "Үш тілдегі үш мақала бойынша аяқталған шағын жұмыс. Мақалалар мен олардың авторлары ойдан шығарылған.",
    ru: "Небольшая законченная работа по трём статьям на трёх языках. Статьи и их авторы вымышлены.",
    en: "A small finished piece of work on three articles in three languages. The articles and their authors are invented.",
  },
  members: [
    {
      key: "aigerim",
      name: "Айгерім Сапарова",
      email: "aigerim@example.org",
      role: "owner",
    },
    {
      key: "murat",
      name: "Мұрат Тұрар",
      email: "murat@example.org",
      role: "annotator",
    },
    {
      key: "dana",
      name: "Дана Ермек",
      email: "dana@example.org",
      role: "annotator",
    },
  ],
  articles: [
    {
      key: "reforms-kk",
      file: "constitutional-reforms.kk.txt",
      language: "kk",
      year: 2024,
      importedBy: "aigerim",
    },
    {
      key: "electoral-ru",
      file: "mixed-electoral-system.ru.txt",
      language: "ru",
      year: 2024,
      importedBy: "aigerim",
    },
    { key: "advisory-en", file: "advisory-bodies.en.txt", language: "en", year: 2023, importedBy: "aigerim" },
  ],
  claims: [
    {
      key: "terms-1998",
      kind: "fact",
      state: "checked",
      language: "kk",
      wordings: {
        kk: "1998 жылғы реформа Президентке жеті, Сенатқа алты, Мәжіліске бес жылдық өкілеттік мерзімін белгіледі.",
        ru: "Реформа 1998 года установила срок полномочий Президента в семь лет, Сената – в шесть, Мажилиса – в пять.",
        en: "The reform of 1998 set terms of seven years for the President, six for the Senate and five for the Mazhilis.",
      },
      reforms: ["const-amend-1998"],
      mentions: [
        {
          article: "reforms-kk",
          quote:
            "Президенттің өкілеттік мерзімі жеті жыл, Сенат депутаттарынікі алты жыл, Мәжіліс депутаттарынікі бес жыл болып белгіленді",
        },
        {
          article: "electoral-ru",
          quote: "для Президента был установлен срок в семь лет, для Сената – в шесть, для Мажилиса – в пять",
        },
      ],
      sources: [
        {
          article: "reforms-kk",
          entry: 3,
          locator: "с. 47",
          quote: "Сроки полномочий составили семь лет для Президента, шесть для Сената и пять для Мажилиса.",
          check: "quote_found",
          by: "aigerim",
        },
      ],
      by: "aigerim",
    },
    {
      key: "term-2007",
      kind: "fact",
      state: "checked",
      language: "kk",
      wordings: {
        kk: "2007 жылғы реформа Президенттің өкілеттік мерзімін бес жылға дейін қысқартты.",
        ru: "Реформа 2007 года сократила срок полномочий Президента до пяти лет.",
        en: "The reform of 2007 cut the presidential term to five years.",
      },
      reforms: ["const-amend-2007"],
      mentions: [
        {
          article: "reforms-kk",
          quote: "2007 жылғы 21 мамырдағы реформа Президенттің өкілеттік мерзімін бес жылға дейін қысқартты",
        },
        {
          article: "electoral-ru",
          quote: "Конституционная реформа 21 мая 2007 года сократила срок полномочий Президента до пяти лет",
        },
        { article: "advisory-en", quote: "Those amendments cut the presidential term to five years" },
      ],
      sources: [
        {
          article: "reforms-kk",
          entry: 6,
          locator: "p. 95",
          quote: "The amendments of May 2007 shortened the presidential term to five years.",
          check: "quote_found",
          by: "murat",
        },
        {
          article: "electoral-ru",
          entry: 3,
          locator: "с. 50",
          quote: null,
          check: "entry_seen",
          by: "aigerim",
        },
      ],
      by: "aigerim",
    },
    {
      key: "proportional-2007",
      kind: "fact",
      state: "checked",
      language: "ru",
      wordings: {
        kk: "2007 жылғы реформадан кейін Мәжіліс толық пропорционалды жүйемен сайланатын болды.",
        ru: "После реформы 2007 года Мажилис стали избирать по полностью пропорциональной системе.",
        en: "After the reform of 2007 the Mazhilis was elected by a fully proportional system.",
      },
      reforms: ["const-amend-2007", "mazhilis-election-2007"],
      mentions: [
        { article: "reforms-kk", quote: "Мәжілісті толық пропорционалды жүйемен сайлауды енгізді" },
        {
          article: "electoral-ru",
          quote:
            "Конституционная реформа 21 мая 2007 года сократила срок полномочий Президента до пяти лет и ввела полностью пропорциональные выборы Мажилиса",
        },
        {
          article: "advisory-en",
          quote:
            "cut the presidential term to five years and made the election of the Mazhilis fully proportional",
        },
      ],
      sources: [
        {
          article: "electoral-ru",
          entry: 3,
          locator: "с. 50",
          quote: null,
          check: "work_opened",
          by: "murat",
        },
        {
          article: "advisory-en",
          entry: 4,
          locator: "p. 95",
          quote: null,
          check: "entry_seen",
          by: "aigerim",
        },
      ],
      by: "murat",
    },
    {
      key: "parties-accountable",
      kind: "evaluation",
      state: "disputed",
      language: "kk",
      wordings: {
        kk: "Пропорционалды жүйе партиялардың сайлаушы алдындағы жауапкершілігін арттырды.",
        ru: "Пропорциональная система повысила ответственность партий перед избирателем.",
        en: "The proportional system made parties more accountable to voters.",
      },
      reforms: ["const-amend-2007"],
      mentions: [
        {
          article: "reforms-kk",
          quote:
            "пропорционалды жүйе партияларды бағдарлама төңірегінде топтастырып, олардың сайлаушы алдындағы жауапкершілігін арттырды",
        },
      ],
      sources: [
        {
          article: "reforms-kk",
          entry: 4,
          locator: "22 б.",
          quote: "Бағдарламасы үшін партияның өзі жауап береді: сайлаушы енді адамды емес, уәдені таңдайды.",
          check: "quote_found",
          by: "aigerim",
        },
      ],
      by: "aigerim",
    },
    {
      key: "representation-narrowed",
      kind: "evaluation",
      state: "disputed",
      language: "ru",
      wordings: {
        kk: "Өзін-өзі ұсынуға жол жабылғандықтан, пропорционалды жүйе өкілдіктің аясын тарылтты.",
        ru: "Закрыв путь самовыдвиженцам, пропорциональная система сузила представительство.",
        en: "By closing the way to self-nominated candidates, the proportional system narrowed representation.",
      },
      reforms: ["const-amend-2007", "mazhilis-election-2007"],
      mentions: [
        {
          article: "reforms-kk",
          quote:
            "азаматтың Мәжіліс сайлауына өзін-өзі ұсыну мүмкіндігі жойылды, бұл өкілдіктің аясын тарылтты",
        },
        {
          article: "electoral-ru",
          quote:
            "Пропорциональная система закрыла Мажилис для самовыдвиженцев и тем самым сузила представительство",
        },
      ],
      sources: [
        {
          article: "reforms-kk",
          entry: 2,
          locator: "131 б.",
          quote: null,
          check: "entry_seen",
          by: "aigerim",
        },
        {
          article: "electoral-ru",
          entry: 2,
          locator: "с. 40",
          quote: "Без самовыдвижения круг тех, кто может представлять избирателя, заметно сузился.",
          check: "quote_found",
          by: "murat",
        },
      ],
      by: "murat",
    },
    {
      key: "referendum-changes",
      kind: "fact",
      state: "checked",
      language: "en",
      wordings: {
        kk: "2022 жылғы 5 маусымдағы референдумда Конституцияның 33 бабына 56 өзгеріс енгізу мақұлданды.",
        ru: "На референдуме 5 июня 2022 года одобрены 56 изменений в 33 статьях Конституции.",
        en: "The referendum of 5 June 2022 approved 56 changes in 33 articles of the Constitution.",
      },
      reforms: ["const-referendum-2022-06-05"],
      mentions: [
        {
          article: "reforms-kk",
          quote:
            "2022 жылғы 5 маусымда өткен республикалық референдумда Конституцияның 33 бабына 56 өзгеріс енгізілді",
        },
        {
          article: "electoral-ru",
          quote:
            "На республиканском референдуме 5 июня 2022 года были одобрены 56 изменений в 33 статьях Конституции",
        },
        {
          article: "advisory-en",
          quote: "The referendum of 5 June 2022 approved 56 changes in 33 articles of the Constitution",
        },
      ],
      sources: [
        {
          article: "reforms-kk",
          entry: 7,
          locator: "98 б.",
          quote: "Референдумға шығарылған жоба 33 бапты қамтып, 56 өзгерістен тұрды.",
          check: "quote_found",
          by: "aigerim",
        },
        {
          article: "electoral-ru",
          entry: 5,
          locator: "с. 14",
          quote: null,
          check: "work_opened",
          by: "murat",
        },
        {
          article: "advisory-en",
          entry: 5,
          locator: "p. 58",
          quote: null,
          check: "entry_seen",
          by: "aigerim",
        },
      ],
      by: "aigerim",
    },
    {
      key: "president-outside-parties",
      kind: "norm",
      state: "checked",
      language: "kk",
      wordings: {
        kk: "Президент өкілеттігін атқару кезеңінде саяси партияда болмауға тиіс.",
        ru: "На период своих полномочий Президент не должен состоять в политической партии.",
        en: "The President must not belong to a political party while in office.",
      },
      reforms: ["president-nonpartisan-2022"],
      mentions: [
        {
          article: "reforms-kk",
          quote: "Президент өкілеттігін атқару кезеңінде саяси партияда болмауға тиіс",
        },
        { article: "advisory-en", quote: "a President outside political parties" },
      ],
      sources: [
        {
          article: "reforms-kk",
          entry: 1,
          locator: "43-бап",
          quote: null,
          check: "work_opened",
          by: "aigerim",
        },
      ],
      by: "aigerim",
    },
    {
      key: "district-shares",
      kind: "fact",
      state: "checked",
      language: "ru",
      wordings: {
        kk: "2022 жылғы реформадан кейін Мәжіліс депутаттарының 30 пайызы, мәслихат депутаттарының 50 пайызы бір мандатты округтерден сайланады.",
        ru: "После реформы 2022 года по одномандатным округам избираются 30 % депутатов Мажилиса и 50 % депутатов маслихатов.",
        en: "Since the reform of 2022, single-mandate districts elect 30 % of Mazhilis deputies and 50 % of maslikhat deputies.",
      },
      reforms: ["mixed-system-2022"],
      mentions: [
        {
          article: "reforms-kk",
          quote:
            "Мәжіліс депутаттарының 30 пайызы, мәслихат депутаттарының 50 пайызы бір мандатты округтерден сайланатын болды",
        },
        {
          article: "electoral-ru",
          quote:
            "По одномандатным округам стали избирать 30 % депутатов Мажилиса и 50 % депутатов маслихатов",
        },
      ],
      sources: [
        { article: "electoral-ru", entry: 6, locator: null, quote: null, check: "work_opened", by: "murat" },
      ],
      by: "murat",
    },
    {
      key: "districts-tie",
      kind: "forecast",
      state: "draft",
      language: "ru",
      wordings: {
        kk: "Бір мандатты округтер депутат пен сайлаушының байланысын күшейтеді.",
        ru: "Одномандатные округа укрепят связь депутата с избирателями.",
        en: "Single-mandate districts will strengthen the tie between deputies and voters.",
      },
      reforms: ["mixed-system-2022", "mazhilis-election-2023"],
      mentions: [
        {
          article: "reforms-kk",
          quote: "бір мандатты округтер депутат пен сайлаушының байланысын күшейтеді деп болжайды",
        },
        {
          article: "electoral-ru",
          quote:
            "связь депутата с избирателями окрепнет, если округа останутся соразмерными, а отчёты депутатов – публичными",
        },
      ],
      sources: [
        { article: "reforms-kk", entry: 8, locator: null, quote: null, check: "entry_seen", by: "aigerim" },
        {
          article: "electoral-ru",
          entry: 7,
          locator: "p. 121",
          quote: "A deputy with a district has an address to which questions can be sent.",
          check: "quote_found",
          by: "murat",
        },
      ],
      by: "murat",
    },
    {
      key: "constitutional-court",
      kind: "fact",
      state: "checked",
      language: "kk",
      wordings: {
        kk: "2023 жылғы 1 қаңтардан бастап Конституциялық Кеңестің орнына Конституциялық Сот жұмыс істейді.",
        ru: "С 1 января 2023 года вместо Конституционного Совета действует Конституционный Суд.",
        en: "On 1 January 2023 the Constitutional Court replaced the Constitutional Council.",
      },
      reforms: ["constitutional-court-2023"],
      mentions: [
        {
          article: "reforms-kk",
          quote:
            "2023 жылғы 1 қаңтардан бастап Конституциялық Кеңестің орнына Конституциялық Сот жұмыс істейді",
        },
        { article: "advisory-en", quote: "a Constitutional Court in place of the Constitutional Council" },
      ],
      sources: [
        {
          article: "reforms-kk",
          entry: 1,
          locator: "71-бап",
          quote: null,
          check: "work_opened",
          by: "aigerim",
        },
        {
          article: "advisory-en",
          entry: 8,
          locator: "art. 71",
          quote: null,
          check: "entry_seen",
          by: "murat",
        },
      ],
      by: "aigerim",
    },
    {
      key: "no-binding-force",
      kind: "fact",
      state: "checked",
      language: "en",
      wordings: {
        kk: "Ұлттық қоғамдық сенім кеңесінің ұсынымдары міндетті күшке ие болған жоқ.",
        ru: "Рекомендации Национального совета общественного доверия не имели обязательной силы.",
        en: "The recommendations of the National Council of Public Trust had no binding force.",
      },
      reforms: ["ncpt-2019"],
      mentions: [{ article: "advisory-en", quote: "Its recommendations had no binding force" }],
      sources: [
        {
          article: "advisory-en",
          entry: 1,
          locator: "p. 35",
          quote: "The Council could ask; it could not oblige.",
          check: "quote_found",
          by: "aigerim",
        },
      ],
      by: "aigerim",
    },
    {
      key: "kurultai-repeats",
      kind: "forecast",
      state: "draft",
      language: "en",
      wordings: {
        kk: "Ұсынымдар нақты мерзім мен жауапты тұлғаға байланбаса, Ұлттық құрылтай бұрынғы кеңестердің тәжірибесін қайталайды.",
        ru: "Если рекомендации не связать со сроками и ответственными лицами, Национальный курултай повторит опыт предшественников.",
        en: "Unless recommendations are tied to dates and named officials, the National Kurultai will repeat its predecessors’ experience.",
      },
      reforms: ["national-kurultai-2022", "ncpt-2019"],
      mentions: [
        {
          article: "advisory-en",
          quote:
            "Unless recommendations are tied to dates and to named officials, the National Kurultai will repeat the experience of its predecessors",
        },
      ],
      sources: [
        { article: "advisory-en", entry: 6, locator: "p. 27", quote: null, check: "unchecked", by: "murat" },
      ],
      by: "murat",
    },
    {
      key: "publish-outcomes",
      kind: "norm",
      state: "draft",
      language: "en",
      wordings: {
        kk: "Кеңесші органдар әр ұсынысының немен аяқталғанын жариялап отыруға тиіс.",
        ru: "Консультативные органы должны публиковать, чем завершилось каждое их предложение.",
        en: "Advisory bodies should publish what became of each of their proposals.",
      },
      reforms: ["ncpt-2019", "national-commission-2004", "state-commission-2006"],
      mentions: [
        {
          article: "advisory-en",
          quote: "Advisory bodies should therefore publish what became of each of their proposals",
        },
      ],
      sources: [
        {
          article: "advisory-en",
          entry: 1,
          locator: "p. 41",
          quote: "What is never reported cannot be held against anyone.",
          check: "quote_found",
          by: "murat",
        },
      ],
      by: "murat",
    },
  ],
  links: [
    { from: "representation-narrowed", to: "parties-accountable", kind: "contradicts", by: "aigerim" },
    { from: "no-binding-force", to: "kurultai-repeats", kind: "supports", by: "murat" },
  ],
  annotations: [
    {
      kind: "highlight",
      passage: { article: "reforms-kk", quote: "Мұны бастапқы нүктеге оралу деп қарауға болмайды." },
      by: "aigerim",
      text: null,
      replies: [],
      isResolved: false,
    },
    {
      kind: "comment",
      passage: {
        article: "reforms-kk",
        quote: "бұл болжамның орындалуы округтердің көлеміне және депутаттың есеп беру тәртібіне байланысты",
      },
      by: "murat",
      text: "Орысша мақалада да осыған ұқсас шарт бар: округтер шамалас, есептер ашық болуы керек. Екеуін бір тұжырымға жинадым.",
      replies: [
        {
          by: "aigerim",
          text: "Дұрыс. Тілеубердінің мақаласын да дереккөзге қостым, бірақ оны әлі ашып көрмедік.",
        },
        {
          by: "murat",
          names: "aigerim",
          text: "газеттің сол санын кітапханадан таптым, ертең сканерлеп әкелемін.",
        },
      ],
      isResolved: false,
    },
    {
      kind: "question",
      passage: {
        article: "electoral-ru",
        quote:
          "Поправки 2009 года открыли дорогу второй партии, даже если она не преодолела семипроцентный барьер",
      },
      by: "aigerim",
      text: "Какой именно акт 2009 года имеется в виду? В списке литературы его нет.",
      replies: [
        { by: "murat", text: "В реестре это поправки сразу в два закона. Номер акта проверю и добавлю." },
      ],
      isResolved: false,
    },
    {
      kind: "comment",
      passage: {
        article: "advisory-en",
        quote: "some laws of the following years began in its meeting room",
      },
      by: "murat",
      text: "The source covers one bill; “some laws” rests on it alone.",
      replies: [{ by: "aigerim", text: "Agreed. I have not made a claim of this sentence." }],
      isResolved: true,
    },
    {
      kind: "comment",
      passage: { article: "reforms-kk", quote: "Тұрақты өзгеріс біреу" },
      by: "aigerim",
      text: "Өзіме: қорытындыны жазғанда осы ойды үш тілде салыстыру керек.",
      replies: [],
      isResolved: false,
      isPrivate: true,
    },
    {
      kind: "correction",
      passage: {
        article: "advisory-en",
        quote: "the bill that bans the sale of agricultural land to foreigners",
      },
      by: "dana",
      text: "A bill bans nothing until it is passed.",
      replacement: "the bill to ban the sale of agricultural land to foreigners",
      replies: [],
      isResolved: false,
    },
  ],
  claimComments: [
    {
      claim: "parties-accountable",
      by: "aigerim",
      text: "Екі пікір де бір реформа туралы, бірақ өлшемдері бөлек: бірі партияның, екіншісі азаматтың тұрғысынан қарайды.",
    },
    {
      claim: "parties-accountable",
      by: "murat",
      text: "Связь «противоречит» оставим, пока не сравним обе книги целиком.",
    },
  ],
  sharedWorks: [
    [
      { article: "reforms-kk", entry: 3 },
      { article: "electoral-ru", entry: 3 },
    ],
    [
      { article: "reforms-kk", entry: 6 },
      { article: "advisory-en", entry: 4 },
    ],
  ],
};
