import type { SampleClaim } from "./sample.ts";

/** What the sample articles claim, in the order of their numbers. */
export const SAMPLE_CLAIMS: readonly SampleClaim[] = [
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
    values: [
      {
        kind: "figure",
        relation: "exactly",
        amount: 7,
        upper: null,
        unit: "year",
        exact: "жеті жыл",
        measure: "Президенттің өкілеттік мерзімі",
        mention: 0,
      },
      {
        kind: "figure",
        relation: "exactly",
        amount: 7,
        upper: null,
        unit: "year",
        exact: "в семь лет",
        measure: "Президенттің өкілеттік мерзімі",
        mention: 1,
      },
    ],
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
    values: [
      {
        kind: "figure",
        relation: "exactly",
        amount: 5,
        upper: null,
        unit: "year",
        exact: "бес жылға",
        measure: "Президенттің өкілеттік мерзімі",
        mention: 0,
      },
      {
        kind: "figure",
        relation: "exactly",
        amount: 5,
        upper: null,
        unit: "year",
        exact: "до пяти лет",
        measure: "Президенттің өкілеттік мерзімі",
        mention: 1,
      },
      {
        kind: "figure",
        relation: "exactly",
        amount: 5,
        upper: null,
        unit: "year",
        exact: "five years",
        measure: "Президенттің өкілеттік мерзімі",
        mention: 2,
      },
    ],
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
    stances: { "const-amend-2007": "neutral" },
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
    stances: { "const-amend-2007": "supports" },
    mentions: [
      {
        article: "reforms-kk",
        quote:
          "пропорционалды жүйе партияларды бағдарлама төңірегінде топтастырып, олардың сайлаушы алдындағы жауапкершілігін арттырды",
        stance: "reports",
      },
      {
        article: "electoral-ru",
        quote: "Избиратель голосовал за список и не знал, кто именно будет говорить от имени его района",
        stance: "disputes",
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
    stances: { "const-amend-2007": "criticises", "mazhilis-election-2007": "criticises" },
    mentions: [
      {
        article: "reforms-kk",
        quote: "азаматтың Мәжіліс сайлауына өзін-өзі ұсыну мүмкіндігі жойылды, бұл өкілдіктің аясын тарылтты",
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
    stances: { "const-referendum-2022-06-05": "neutral" },
    values: [
      {
        kind: "date",
        date: "2022-06-05",
        exact: "2022 жылғы 5 маусымда",
        measure: "референдум өткен күн",
        mention: 0,
      },
      {
        kind: "date",
        date: "2022-06-05",
        exact: "5 июня 2022 года",
        measure: "референдум өткен күн",
        mention: 1,
      },
      {
        kind: "date",
        date: "2022-06-05",
        exact: "5 June 2022",
        measure: "референдум өткен күн",
        mention: 2,
      },
      {
        kind: "figure",
        relation: "exactly",
        amount: 56,
        upper: null,
        unit: "amendment",
        exact: "56 өзгеріс",
        measure: "Конституцияға енгізілген өзгерістер",
        mention: 0,
      },
      {
        kind: "figure",
        relation: "exactly",
        amount: 33,
        upper: null,
        unit: "article",
        exact: "33 articles",
        measure: "өзгертілген баптар",
        mention: 2,
      },
    ],
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
    stances: { "president-nonpartisan-2022": "supports" },
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
    values: [
      {
        kind: "figure",
        relation: "exactly",
        amount: 30,
        upper: null,
        unit: "percent",
        exact: "30 пайызы",
        measure: "округтерден сайланатын Мәжіліс депутаттары",
        mention: 0,
      },
      {
        kind: "figure",
        relation: "exactly",
        amount: 50,
        upper: null,
        unit: "percent",
        exact: "50 % депутатов маслихатов",
        measure: "округтерден сайланатын мәслихат депутаттары",
        mention: 1,
      },
    ],
    mentions: [
      {
        article: "reforms-kk",
        quote:
          "Мәжіліс депутаттарының 30 пайызы, мәслихат депутаттарының 50 пайызы бір мандатты округтерден сайланатын болды",
      },
      {
        article: "electoral-ru",
        quote: "По одномандатным округам стали избирать 30 % депутатов Мажилиса и 50 % депутатов маслихатов",
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
    stances: { "mixed-system-2022": "supports", "mazhilis-election-2023": "supports" },
    mentions: [
      {
        article: "reforms-kk",
        quote: "бір мандатты округтер депутат пен сайлаушының байланысын күшейтеді деп болжайды",
        stance: "reports",
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
    stances: { "constitutional-court-2023": "neutral" },
    values: [
      {
        kind: "date",
        date: "2023-01-01",
        exact: "2023 жылғы 1 қаңтардан бастап",
        measure: "жұмысын бастаған күн",
        mention: 0,
      },
    ],
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
    stances: { "ncpt-2019": "criticises" },
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
    stances: { "national-kurultai-2022": "criticises", "ncpt-2019": "criticises" },
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
    stances: { "ncpt-2019": "criticises" },
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
  {
    key: "adopted-21-may",
    kind: "fact",
    state: "checked",
    language: "kk",
    wordings: {
      kk: "Конституцияға түзетулер 2007 жылғы 21 мамырда қабылданды.",
      ru: "Поправки в Конституцию приняты 21 мая 2007 года.",
      en: "The amendments to the Constitution were adopted on 21 May 2007.",
    },
    reforms: ["const-amend-2007"],
    values: [
      {
        kind: "date",
        date: "2007-05-21",
        exact: "2007 жылғы 21 мамырда",
        measure: "қабылданған күні",
        mention: 0,
      },
      { kind: "date", date: "2007-05-21", exact: "21 May 2007", measure: "қабылданған күні", mention: 1 },
    ],

    mentions: [
      { article: "reforms-kk", quote: "2007 жылғы 21 мамырда қабылданған түзетулер" },
      { article: "advisory-en", quote: "prepared the constitutional amendments of 21 May 2007" },
    ],
    sources: [
      {
        article: "reforms-kk",
        entry: 6,
        locator: "p. 96",
        quote: "The amendments became law on 21 May 2007.",
        check: "quote_found",
        by: "aigerim",
      },
      {
        article: "advisory-en",
        entry: 3,
        locator: "p. 61",
        quote: null,
        check: "work_opened",
        by: "murat",
      },
    ],
    by: "aigerim",
  },
  {
    key: "adopted-16-may",
    kind: "fact",
    state: "disputed",
    language: "ru",
    wordings: {
      kk: "Конституцияға түзетулер 2007 жылғы 16 мамырда қабылданды.",
      ru: "Поправки в Конституцию приняты 16 мая 2007 года.",
      en: "The amendments to the Constitution were adopted on 16 May 2007.",
    },
    reforms: ["const-amend-2007"],
    values: [
      {
        kind: "date",
        date: "2007-05-16",
        exact: "16 мая 2007 года",
        measure: "қабылданған күні",
        mention: 0,
      },
    ],

    mentions: [{ article: "electoral-ru", quote: "Поправки, принятые 16 мая 2007 года" }],
    sources: [
      {
        article: "electoral-ru",
        entry: 4,
        locator: "с. 70",
        quote: null,
        check: "entry_seen",
        by: "murat",
      },
    ],
    by: "murat",
  },
  {
    key: "seats-107",
    kind: "fact",
    state: "checked",
    language: "kk",
    wordings: {
      kk: "2007 жылғы түзетулер Мәжіліс депутаттарының санын 77-ден 107-ге дейін көбейтті.",
      ru: "Поправки 2007 года увеличили число депутатов Мажилиса с 77 до 107.",
      en: "The amendments of 2007 raised the number of Mazhilis deputies from 77 to 107.",
    },
    reforms: ["const-amend-2007"],
    values: [
      {
        kind: "figure",
        relation: "exactly",
        amount: 107,
        upper: null,
        unit: "deputy",
        exact: "107-ге",
        measure: "Мәжіліс депутаттары",
        mention: 0,
      },
    ],

    mentions: [
      {
        article: "reforms-kk",
        quote:
          "2007 жылғы 21 мамырда қабылданған түзетулер Мәжіліс депутаттарының санын 77-ден 107-ге дейін көбейтті",
      },
    ],
    sources: [
      {
        article: "reforms-kk",
        entry: 6,
        locator: "p. 96",
        quote: null,
        check: "work_opened",
        by: "aigerim",
      },
    ],
    by: "aigerim",
  },
  {
    key: "threshold-2002-50",
    kind: "fact",
    state: "checked",
    language: "kk",
    wordings: {
      kk: "2002 жылғы заң бойынша партияны тіркеу үшін кемінде 50 мың мүше керек болды.",
      ru: "По закону 2002 года для регистрации партии требовалось не менее 50 тысяч членов.",
      en: "Under the law of 2002 a party needed at least 50,000 members to be registered.",
    },
    reforms: ["law-parties-2002"],
    stances: { "law-parties-2002": "criticises" },
    values: [
      {
        kind: "figure",
        relation: "at_least",
        amount: 50000,
        upper: null,
        unit: "member",
        exact: "кемінде 50 мың мүше",
        measure: "партияны тіркеуге керек мүшелер",
        mention: 0,
      },
      {
        kind: "figure",
        relation: "at_least",
        amount: 50000,
        upper: null,
        unit: "member",
        exact: "не менее 50 тысяч членов",
        measure: "партияны тіркеуге керек мүшелер",
        mention: 1,
      },
    ],

    mentions: [
      { article: "reforms-kk", quote: "2002 жылғы заң кемінде 50 мың мүше талап етсе" },
      {
        article: "electoral-ru",
        quote: "Закон 2002 года требовал для регистрации не менее 50 тысяч членов",
      },
    ],
    sources: [
      {
        article: "electoral-ru",
        entry: 4,
        locator: "с. 82",
        quote: "С 2002 года партии нужно было не менее 50 тысяч членов.",
        check: "quote_found",
        by: "murat",
      },
    ],
    by: "aigerim",
  },
  {
    key: "threshold-2002-40",
    kind: "fact",
    state: "draft",
    language: "en",
    wordings: {
      kk: "2002 жылғы заң бойынша партияны тіркеу үшін кемінде 40 мың мүше керек болды.",
      ru: "По закону 2002 года для регистрации партии требовалось не менее 40 тысяч членов.",
      en: "Under the law of 2002 a party needed at least 40,000 members to be registered.",
    },
    reforms: ["law-parties-2002"],
    values: [
      {
        kind: "figure",
        relation: "at_least",
        amount: 40000,
        upper: null,
        unit: "member",
        exact: "at least 40,000 members",
        measure: "партияны тіркеуге керек мүшелер",
        mention: 0,
      },
    ],

    mentions: [
      {
        article: "advisory-en",
        quote: "the law of 2002, under which a party needed at least 40,000 members to be registered",
      },
    ],
    sources: [
      { article: "advisory-en", entry: 2, locator: "p. 210", quote: null, check: "unchecked", by: "murat" },
    ],
    by: "murat",
  },
  {
    key: "threshold-2020-20",
    kind: "fact",
    state: "checked",
    language: "ru",
    wordings: {
      kk: "2020 жылдан бері партияны тіркеу үшін 20 мың мүше жеткілікті болды.",
      ru: "С 2020 года для регистрации партии достаточно 20 тысяч членов.",
      en: "Since 2020 a party has needed 20,000 members to be registered.",
    },
    reforms: ["law-parties-2002", "party-registration-20k"],
    stances: { "party-registration-20k": "supports" },
    values: [
      {
        kind: "figure",
        relation: "at_least",
        amount: 20000,
        upper: null,
        unit: "member",
        exact: "20 тысяч",
        measure: "партияны тіркеуге керек мүшелер",
        mention: 0,
      },
      {
        kind: "figure",
        relation: "at_least",
        amount: 20000,
        upper: null,
        unit: "member",
        exact: "20 мың мүше",
        measure: "партияны тіркеуге керек мүшелер",
        mention: 1,
      },
      {
        kind: "date",
        date: "2020",
        exact: "с 2020 года",
        measure: "шек төмендеген жыл",
        mention: 0,
        reform: "party-registration-20k",
      },
    ],

    mentions: [
      { article: "electoral-ru", quote: "с 2020 года достаточно 20 тысяч" },
      { article: "reforms-kk", quote: "2020 жылдан бері 20 мың мүше жеткілікті болды" },
    ],
    sources: [
      {
        article: "electoral-ru",
        entry: 4,
        locator: "с. 82",
        quote: null,
        check: "work_opened",
        by: "murat",
      },
    ],
    by: "murat",
  },
  {
    key: "threshold-2022-5",
    kind: "fact",
    state: "checked",
    language: "kk",
    wordings: {
      kk: "2022 жылғы 5 қарашадағы заң партияны тіркеуге керек мүшелер санын 5 мыңға түсірді.",
      ru: "Закон 5 ноября 2022 года снизил число членов, нужное для регистрации партии, до 5 тысяч.",
      en: "The law of 5 November 2022 lowered the membership required of a party to 5,000.",
    },
    reforms: ["law-parties-2002", "law-2022-11-05-157"],
    stances: { "law-2022-11-05-157": "supports" },
    values: [
      {
        kind: "figure",
        relation: "at_least",
        amount: 5000,
        upper: null,
        unit: "member",
        exact: "5 мыңға",
        measure: "партияны тіркеуге керек мүшелер",
        mention: 0,
      },
      {
        kind: "date",
        date: "2022-11-05",
        exact: "2022 жылғы 5 қарашадағы",
        measure: "заң қабылданған күн",
        mention: 0,
        reform: "law-2022-11-05-157",
      },
    ],

    mentions: [{ article: "reforms-kk", quote: "2022 жылғы 5 қарашадағы заң бұл санды 5 мыңға түсірді" }],
    sources: [
      {
        article: "reforms-kk",
        entry: 7,
        locator: "104 б.",
        quote: null,
        check: "work_opened",
        by: "aigerim",
      },
    ],
    by: "aigerim",
  },
];

/** Claims that turned out to say what another one says. */
export const MERGED_CLAIMS: readonly (SampleClaim & { readonly into: string })[] = [
  {
    into: "seats-107",
    key: "seats-107-ru",
    kind: "fact",
    state: "draft",
    language: "ru",
    wordings: {
      kk: "2007 жылғы түзетулерден кейін Мәжілісте 107 депутат болды.",
      ru: "После поправок 2007 года в Мажилисе стало 107 депутатов.",
      en: "After the amendments of 2007 the Mazhilis had 107 deputies.",
    },
    reforms: ["const-amend-2007"],
    values: [
      {
        kind: "figure",
        relation: "exactly",
        amount: 107,
        upper: null,
        unit: "deputy",
        exact: "107 депутатов",
        measure: "Мәжіліс депутаттары",
        mention: 0,
      },
    ],
    mentions: [{ article: "electoral-ru", quote: "увеличили и сам Мажилис: с 77 до 107 депутатов" }],
    sources: [
      {
        article: "electoral-ru",
        entry: 4,
        locator: "с. 70",
        quote: null,
        check: "entry_seen",
        by: "murat",
      },
    ],
    by: "murat",
  },
];
