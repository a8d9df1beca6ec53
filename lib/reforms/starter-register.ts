import { z } from "zod";
import { reform, type Reform } from "./reform.ts";

/**
 * The register with which a new group begins: reforms, acts, institutions and elections that scholarly writing on
 * Kazakhstan names again and again. A group may change or remove every entry. Dates are given only as far as they were
 * found in print; what was checked, where, and what is still open stands in docs/starter-register.md.
 */
export function starterRegister(): Reform[] {
  return z.array(reform).parse(ENTRIES);
}

const ENTRIES: readonly z.input<typeof reform>[] = [
  {
    slug: "alash-programme-1917",
    kind: "programme",
    dates: ["1917"],
    labels: {
      kk: "«Алаш» партиясының бағдарламасы",
      ru: "Программа партии «Алаш»",
      en: "Programme of the Alash party",
    },
    descriptions: {
      kk: "1917 жылғы ұлттық партияның бағдарламасы; зерттеулерде демократиялық құндылықтардың алғашқы үлгісі ретінде аталады.",
      ru: "Программа национальной партии 1917 года; в исследованиях упоминается как ранний образец демократических ценностей.",
      en: "Programme of the national party of 1917, named in research as an early precedent for democratic values.",
    },
  },
  {
    slug: "constitutions-soviet-1977-1978",
    kind: "constitution",
    dates: ["1977", "1978"],
    labels: {
      kk: "КСРО-ның 1977 жылғы және Қазақ КСР-інің 1978 жылғы Конституциялары",
      ru: "Конституции СССР 1977 года и Казахской ССР 1978 года",
      en: "Constitutions of the USSR (1977) and of the Kazakh SSR (1978)",
    },
    aliases: { kk: ["Кеңестік конституциялар"], ru: ["Советские конституции"], en: ["Soviet constitutions"] },
    descriptions: {
      kk: "Тәуелсіздікке дейінгі соңғы екі Конституция.",
      ru: "Две последние конституции периода до независимости.",
      en: "The last two constitutions before independence.",
    },
  },
  {
    slug: "charter-local-selfgov-1985",
    kind: "treaty",
    dates: ["1985-10-15"],
    labels: {
      kk: "Жергілікті өзін-өзі басқарудың еуропалық хартиясы",
      ru: "Европейская хартия местного самоуправления",
      en: "European Charter of Local Self-Government",
    },
    descriptions: {
      kk: "Еуропа Кеңесінің шарты; жергілікті өзін-өзі басқаруды бағалауға өлшем ретінде қолданылады.",
      ru: "Договор Совета Европы, служащий мерилом при оценке местного самоуправления.",
      en: "Council of Europe treaty, used as a yardstick for local self-government.",
    },
  },
  {
    slug: "law-local-selfgov-1991",
    kind: "law",
    dates: ["1991"],
    labels: {
      kk: "Қазақ КСР-інің «Жергілікті өзін-өзі басқару және халық депутаттарының жергілікті Кеңестері туралы» Заңы",
      ru: "Закон Казахской ССР «О местном самоуправлении и местных Советах народных депутатов»",
      en: "Kazakh SSR Law on Local Self-Government and Local Soviets of People’s Deputies",
    },
    descriptions: {
      kk: "Жергілікті өзін-өзі басқаруды енгізудің алғашқы әрекеті.",
      ru: "Первая попытка ввести местное самоуправление.",
      en: "The first attempt to introduce local self-government.",
    },
  },
  {
    slug: "law-public-associations-1991",
    kind: "law",
    dates: ["1991-06-27"],
    labels: {
      kk: "Қазақ КСР-інің «Қазақ КСР-індегі қоғамдық бірлестіктер туралы» Заңы",
      ru: "Закон Казахской ССР «Об общественных объединениях в Казахской ССР»",
      en: "Kazakh SSR Law on Public Associations",
    },
    descriptions: {
      kk: "Партиялар туралы алғашқы заңға дейін партиялардың қызметін реттеген заң.",
      ru: "Регулировал деятельность партий до появления первого закона о партиях.",
      en: "Governed parties until the first law on political parties.",
    },
  },
  {
    slug: "independence-1991",
    kind: "event",
    dates: ["1991"],
    labels: {
      kk: "Тәуелсіздіктің жариялануы",
      ru: "Провозглашение независимости",
      en: "Declaration of independence",
    },
    descriptions: {
      kk: "Мемлекеттік тәуелсіздіктің жариялануы; реформалар шежіресінің бастауы.",
      ru: "Провозглашение государственной независимости, начало хронологии реформ.",
      en: "Declaration of state independence, where the chronology of reforms begins.",
    },
  },
  {
    slug: "constitution-1995",
    kind: "constitution",
    dates: ["1995-08-30"],
    labels: {
      kk: "Қазақстан Республикасының 1995 жылғы Конституциясы",
      ru: "Конституция Республики Казахстан 1995 года",
      en: "Constitution of the Republic of Kazakhstan, 1995",
    },
    aliases: { kk: ["Ата заң", "Негізгі заң"], ru: ["Основной закон"], en: ["1995 Constitution"] },
    descriptions: {
      kk: "1995 жылғы 30 тамызда республикалық референдумда қабылданған Конституция.",
      ru: "Конституция, принятая на республиканском референдуме 30 августа 1995 года.",
      en: "Constitution adopted by national referendum on 30 August 1995.",
    },
    acts: [
      {
        authority: {
          kk: "Республикалық референдум",
          ru: "Республиканский референдум",
          en: "National referendum",
        },
        date: "1995-08-30",
      },
    ],
  },
  {
    slug: "referendum-1995",
    kind: "referendum",
    dates: ["1995-08-30"],
    parent: "constitution-1995",
    labels: {
      kk: "1995 жылғы 30 тамыздағы республикалық референдум",
      ru: "Республиканский референдум 30 августа 1995 года",
      en: "Referendum of 30 August 1995",
    },
    descriptions: {
      kk: "Конституция қабылданған референдум.",
      ru: "Референдум, на котором была принята Конституция.",
      en: "The referendum that adopted the Constitution.",
    },
  },
  {
    slug: "decree-legal-entities-1995",
    kind: "decree",
    dates: ["1995"],
    labels: {
      kk: "Заңды тұлғаларды тіркеу туралы Президенттің заң күші бар Жарлығы",
      ru: "Указ Президента, имеющий силу закона, о регистрации юридических лиц",
      en: "Presidential decree with the force of law on the registration of legal entities",
    },
    descriptions: {
      kk: "Партияларды тіркеуді реттейтін актілердің бірі.",
      ru: "Один из актов, регулирующих регистрацию партий.",
      en: "One of the acts that govern the registration of parties.",
    },
  },
  {
    slug: "election-decree-1995",
    kind: "decree",
    dates: ["1995-09-28"],
    labels: {
      kk: "«Қазақстан Республикасындағы сайлау туралы» Конституциялық заң",
      ru: "Конституционный закон «О выборах в Республике Казахстан»",
      en: "Constitutional Law on Elections in the Republic of Kazakhstan",
    },
    aliases: {
      kk: ["Сайлау туралы заң", "Сайлау туралы жарлық"],
      ru: ["Закон о выборах", "Указ о выборах"],
      en: ["Election law", "Election decree of 1995"],
    },
    descriptions: {
      kk: "Сайлаудың негізгі заңы; жарлық түрінде шығып, кейін бірнеше рет өзгертілген.",
      ru: "Основной закон о выборах; издан как указ и с тех пор неоднократно изменялся.",
      en: "The basic electoral law, issued as a decree and amended many times since.",
    },
    acts: [{ number: "№ 2464", date: "1995-09-28" }],
  },
  {
    slug: "law-public-associations-1996",
    kind: "law",
    dates: ["1996-05-31"],
    labels: {
      kk: "«Қоғамдық бірлестіктер туралы» Заң (1996)",
      ru: "Закон «Об общественных объединениях» (1996)",
      en: "Law on Public Associations (1996)",
    },
    descriptions: {
      kk: "Қоғамдық бірлестіктер қызметінің негізін белгілейтін заң.",
      ru: "Закон, определяющий основы деятельности общественных объединений.",
      en: "The framework law for associations.",
    },
    acts: [{ date: "1996-05-31" }],
  },
  {
    slug: "law-parties-1996",
    kind: "law",
    dates: ["1996-07-02"],
    labels: {
      kk: "«Саяси партиялар туралы» Заң (1996)",
      ru: "Закон «О политических партиях» (1996)",
      en: "Law on Political Parties (1996)",
    },
    descriptions: {
      kk: "Саяси партиялар туралы алғашқы заң.",
      ru: "Первый закон о политических партиях.",
      en: "The first law on political parties.",
    },
    acts: [{ date: "1996-07-02" }],
  },
  {
    slug: "strategy-2030",
    kind: "programme",
    dates: ["1997"],
    labels: {
      kk: "«Қазақстан – 2030» стратегиясы",
      ru: "Стратегия «Казахстан – 2030»",
      en: "Strategy “Kazakhstan – 2030”",
    },
    descriptions: {
      kk: "Елді дамытудың ұзақ мерзімді стратегиясы.",
      ru: "Долгосрочная стратегия развития страны.",
      en: "Long-term development strategy.",
    },
  },
  {
    slug: "const-amend-1998",
    kind: "amendment",
    dates: ["1998-10-07"],
    labels: {
      kk: "1998 жылғы 7 қазандағы конституциялық реформа",
      ru: "Конституционная реформа 7 октября 1998 года",
      en: "Constitutional reform of 7 October 1998",
    },
    aliases: {
      kk: ["1998 жылғы түзетулер"],
      ru: ["Поправки 1998 года"],
      en: ["1998 amendments"],
    },
    descriptions: {
      kk: "Президенттің өкілеттік мерзімі жеті жыл, Сенаттікі алты, Мәжілістікі бес жыл болып белгіленді; Мәжілістің он орны партиялық тізімге берілді.",
      ru: "Срок полномочий Президента – семь лет, Сената – шесть, Мажилиса – пять; десять мест Мажилиса отданы партийным спискам.",
      en: "Terms of seven years for the President, six for the Senate and five for the Mazhilis; ten Mazhilis seats go to party lists.",
    },
    acts: [{ date: "1998-10-07" }],
  },
  {
    slug: "mazhilis-election-1999",
    kind: "election",
    dates: ["1999-10-10"],
    parent: "const-amend-1998",
    labels: {
      kk: "1999 жылғы Мәжіліс сайлауы",
      ru: "Выборы в Мажилис 1999 года",
      en: "1999 Mazhilis election",
    },
    descriptions: {
      kk: "Аралас жүйе бойынша өткен алғашқы сайлау.",
      ru: "Первые выборы по смешанной системе.",
      en: "The first election under the mixed system.",
    },
  },
  {
    slug: "law-civil-service-1999",
    kind: "law",
    dates: ["1999"],
    labels: {
      kk: "«Мемлекеттік қызмет туралы» Заң (1999)",
      ru: "Закон «О государственной службе» (1999)",
      en: "Law on the Civil Service (1999)",
    },
    descriptions: {
      kk: "Мемлекеттік қызметшілерді саяси және әкімшілік қызметшілерге бөлді.",
      ru: "Разделил государственных служащих на политических и административных.",
      en: "Divided civil servants into political and administrative ones.",
    },
  },
  {
    slug: "law-local-government-2001",
    kind: "law",
    dates: [],
    labels: {
      kk: "«Жергілікті мемлекеттік басқару туралы» Заң",
      ru: "Закон «О местном государственном управлении»",
      en: "Law on Local State Government",
    },
    aliases: {
      kk: ["Жергілікті мемлекеттік басқару және өзін-өзі басқару туралы заң"],
      ru: ["Закон о местном государственном управлении и самоуправлении"],
      en: ["Law on Local State Government and Self-Government"],
    },
    descriptions: {
      kk: "Жергілікті басқару туралы заң; кейін атауына «өзін-өзі басқару» деген сөздер қосылды.",
      ru: "Закон о местном управлении; позднее в название вошло «и самоуправлении».",
      en: "Law on local government; “and self-government” joined its title later.",
    },
  },
  {
    slug: "law-parties-2002",
    kind: "law",
    dates: ["2002-07-15"],
    labels: {
      kk: "«Саяси партиялар туралы» Заң (2002)",
      ru: "Закон «О политических партиях» (2002)",
      en: "Law on Political Parties (2002)",
    },
    descriptions: {
      kk: "Партияларды тіркеуге жаңа талаптар енгізген заң.",
      ru: "Закон, введший новые требования к регистрации партий.",
      en: "Introduced new requirements for the registration of parties.",
    },
    acts: [{ date: "2002-07-15" }],
  },
  {
    slug: "standing-council-2002",
    kind: "institution",
    dates: ["2002"],
    labels: {
      kk: "Демократияландыру және азаматтық қоғамды дамыту жөніндегі тұрақты жұмыс істейтін кеңес",
      ru: "Постоянно действующее совещание по демократизации и развитию гражданского общества",
      en: "Standing Council on Democratisation and the Development of Civil Society",
    },
    aliases: { kk: ["Тұрақты кеңес"], ru: ["Постоянно действующее совещание"], en: ["Standing Council"] },
    descriptions: {
      kk: "2002 жылдың соңында құрылған үнқатысу алаңы.",
      ru: "Площадка для диалога, созданная в конце 2002 года.",
      en: "A platform for dialogue set up at the end of 2002.",
    },
  },
  {
    slug: "ngo-programme-2003",
    kind: "programme",
    dates: ["2003/2005"],
    labels: {
      kk: "Үкіметтік емес ұйымдарды қолдаудың 2003–2005 жылдарға арналған бағдарламасы",
      ru: "Программа поддержки неправительственных организаций на 2003–2005 годы",
      en: "Programme of support for non-governmental organisations, 2003–2005",
    },
    aliases: {
      kk: ["ҮЕҰ-ды қолдау бағдарламасы"],
      ru: ["Программа поддержки НПО"],
      en: ["NGO support programme"],
    },
    descriptions: {
      kk: "Үкіметтік емес ұйымдарды мемлекеттік қолдау бағдарламасы.",
      ru: "Государственная программа поддержки неправительственных организаций.",
      en: "The Government’s programme of support for non-governmental organisations.",
    },
  },
  {
    slug: "national-commission-2004",
    kind: "institution",
    dates: ["2004"],
    parent: "programme-democratic-reforms",
    labels: {
      kk: "Демократия және азаматтық қоғам мәселелері жөніндегі ұлттық комиссия",
      ru: "Национальная комиссия по вопросам демократии и гражданского общества",
      en: "National Commission on Democracy and Civil Society",
    },
    aliases: { kk: ["Ұлттық комиссия"], ru: ["Национальная комиссия"], en: ["National Commission"] },
    descriptions: {
      kk: "2004–2006 жылдары Президент жанында жұмыс істеген комиссия.",
      ru: "Комиссия при Президенте, работавшая в 2004–2006 годах.",
      en: "Commission under the President that worked from 2004 to 2006.",
    },
  },
  {
    slug: "mazhilis-election-2004",
    kind: "election",
    dates: ["2004"],
    labels: {
      kk: "2004 жылғы парламент сайлауы",
      ru: "Парламентские выборы 2004 года",
      en: "2004 parliamentary election",
    },
    descriptions: {
      kk: "2004 жылғы Мәжіліс сайлауының науқаны.",
      ru: "Избирательная кампания 2004 года по выборам в Мажилис.",
      en: "The Mazhilis election campaign of 2004.",
    },
  },
  {
    slug: "programme-democratic-reforms",
    kind: "programme",
    dates: ["2004/2007"],
    labels: {
      kk: "Демократиялық реформалардың жалпыұлттық бағдарламасы",
      ru: "Общенациональная программа демократических реформ",
      en: "Nationwide Programme of Democratic Reforms",
    },
    descriptions: {
      kk: "Комиссиялар арқылы жүзеге асырылған саяси реформалар бағдарламасы.",
      ru: "Программа политических реформ, которую проводили через комиссии.",
      en: "A programme of political reform carried out through commissions.",
    },
  },
  {
    slug: "law-state-social-order",
    kind: "law",
    dates: [],
    labels: {
      kk: "«Мемлекеттік әлеуметтік тапсырыс туралы» Заң",
      ru: "Закон «О государственном социальном заказе»",
      en: "Law on the State Social Order",
    },
    descriptions: {
      kk: "Үкіметтік емес ұйымдардың қызметтерін мемлекет есебінен қаржыландыруды реттейді.",
      ru: "Регулирует оплату государством услуг неправительственных организаций.",
      en: "Governs state funding of services provided by non-governmental organisations.",
    },
  },
  {
    slug: "state-commission-2006",
    kind: "institution",
    dates: ["2006"],
    parent: "programme-democratic-reforms",
    labels: {
      kk: "Демократиялық реформалар бағдарламасын әзірлеу және нақтылау жөніндегі мемлекеттік комиссия",
      ru: "Государственная комиссия по разработке и конкретизации программы демократических реформ",
      en: "State Commission on the Programme of Democratic Reforms",
    },
    aliases: { kk: ["Мемлекеттік комиссия"], ru: ["Государственная комиссия"], en: ["State Commission"] },
    descriptions: {
      kk: "Президент төрағалық еткен, 2007 жылғы түзетулерді дайындаған комиссия.",
      ru: "Комиссия под председательством Президента, подготовившая поправки 2007 года.",
      en: "Commission chaired by the President that prepared the amendments of 2007.",
    },
  },
  {
    slug: "civil-society-concept-2006-2011",
    kind: "programme",
    dates: ["2006/2011"],
    labels: {
      kk: "Азаматтық қоғамды дамытудың 2006–2011 жылдарға арналған тұжырымдамасы",
      ru: "Концепция развития гражданского общества на 2006–2011 годы",
      en: "Concept for the development of civil society, 2006–2011",
    },
    descriptions: {
      kk: "Азаматтық қоғамды дамыту тұжырымдамасы және оны іске асыру бағдарламасы.",
      ru: "Концепция развития гражданского общества и программа её реализации.",
      en: "A concept for civil society and the programme that carried it out.",
    },
  },
  {
    slug: "nur-otan-merger-2006",
    kind: "event",
    dates: ["2006"],
    labels: {
      kk: "Партиялардың «Отан» партиясына қосылуы және «Нұр Отан» атауы",
      ru: "Присоединение партий к «Отану» и переименование в «Нур Отан»",
      en: "Merger of parties into Otan and its renaming as Nur Otan",
    },
    aliases: { kk: ["«Нұр Отан»"], ru: ["«Нур Отан»"], en: ["Nur Otan"] },
    descriptions: {
      kk: "«Асар», Азаматтық және Аграрлық партиялар «Отанға» қосылып, партия «Нұр Отан» деп аталды.",
      ru: "«Асар», Гражданская и Аграрная партии вошли в «Отан», партия получила имя «Нур Отан».",
      en: "Asar, the Civic and the Agrarian parties joined Otan, which was renamed Nur Otan.",
    },
  },
  {
    slug: "const-amend-2007",
    kind: "amendment",
    dates: ["2007-05-21"],
    labels: {
      kk: "2007 жылғы 21 мамырдағы конституциялық реформа",
      ru: "Конституционная реформа 21 мая 2007 года",
      en: "Constitutional reform of 21 May 2007",
    },
    aliases: {
      kk: ["2007 жылғы түзетулер"],
      ru: ["Поправки 2007 года"],
      en: ["2007 amendments"],
    },
    descriptions: {
      kk: "Президенттің өкілеттік мерзімі бес жылға қысқарды, Мәжіліс толық пропорционалды жүйемен сайланатын болды, әкім мәслихаттың келісімімен тағайындалатын болды.",
      ru: "Срок полномочий Президента сокращён до пяти лет, Мажилис избирается по пропорциональной системе, назначение акима требует согласия маслихата.",
      en: "The presidential term was cut to five years, the Mazhilis became fully proportional, and appointing an akim required the maslikhat’s consent.",
    },
    acts: [{ date: "2007-05-21" }],
  },
  {
    slug: "mazhilis-election-2007",
    kind: "election",
    dates: ["2007"],
    parent: "const-amend-2007",
    labels: {
      kk: "2007 жылғы парламент сайлауы",
      ru: "Парламентские выборы 2007 года",
      en: "2007 parliamentary election",
    },
    descriptions: {
      kk: "Пропорционалды жүйе бойынша өтіп, нәтижесінде Мәжіліске тек «Нұр Отан» кірген сайлау.",
      ru: "Выборы по пропорциональной системе, по итогам которых в Мажилис прошёл только «Нур Отан».",
      en: "A proportional election after which Nur Otan alone entered the Mazhilis.",
    },
  },
  {
    slug: "ngo-bills-2007",
    kind: "law",
    dates: ["2007"],
    labels: {
      kk: "«Әлеуметтік жұмыс туралы» және «Жебеушілік пен демеушілік туралы» заң жобалары",
      ru: "Законопроекты «О социальной работе» и «О благотворительности и меценатстве»",
      en: "Bills on social work and on charity and sponsorship",
    },
    descriptions: {
      kk: "Мемлекеттік комиссия 2007 жылға жоспарлаған заң жобалары.",
      ru: "Законопроекты, намеченные Государственной комиссией на 2007 год.",
      en: "Bills that the State Commission planned for 2007.",
    },
    parent: "state-commission-2006",
  },
  {
    slug: "parties-elections-amend-2009",
    kind: "law",
    dates: ["2009"],
    labels: {
      kk: "Сайлау және саяси партиялар туралы заңдарға 2009 жылғы түзетулер",
      ru: "Поправки 2009 года в законы о выборах и о политических партиях",
      en: "2009 amendments to the laws on elections and on political parties",
    },
    descriptions: {
      kk: "Партияны тіркеу шегі 50 мыңнан 40 мың мүшеге төмендеп, Мәжіліске екінші партияның кіруіне мүмкіндік берілді.",
      ru: "Порог регистрации партий снижен с 50 до 40 тысяч членов, в Мажилис допущена вторая партия.",
      en: "The registration threshold fell from 50,000 to 40,000 members, and a second party was admitted to the Mazhilis.",
    },
  },
  {
    slug: "law-mass-media",
    kind: "law",
    dates: [],
    labels: {
      kk: "«Бұқаралық ақпарат құралдары туралы» Заң",
      ru: "Закон «О средствах массовой информации»",
      en: "Law on the Mass Media",
    },
    aliases: { kk: ["БАҚ туралы заң"], ru: ["Закон о СМИ"], en: ["Media law"] },
    descriptions: {
      kk: "Редакциялардың дербестігіне қатысты ұсыныстарда аталатын заң.",
      ru: "Закон, к которому относятся предложения о независимости редакций.",
      en: "The law to which proposals on editorial independence refer.",
    },
  },
  {
    slug: "mangilik-el",
    kind: "programme",
    dates: [],
    labels: {
      kk: "«Мәңгілік Ел» ұлттық идеясы",
      ru: "Национальная идея «Мәңгілік Ел»",
      en: "“Mangilik El” national idea",
    },
    aliases: { ru: ["Мангилик Ел"], en: ["Eternal Nation"] },
    descriptions: {
      kk: "Мемлекеттік құжаттарда ұсынылған ұлттық идея.",
      ru: "Национальная идея, выдвинутая в государственных документах.",
      en: "A national idea put forward in state documents.",
    },
  },
  {
    slug: "nurly-zhol-2014",
    kind: "address",
    dates: ["2014-11-11"],
    labels: {
      kk: "«Нұрлы жол – болашаққа бастар жол» Жолдауы",
      ru: "Послание «Нұрлы жол – путь в будущее»",
      en: "Address “Nurly Zhol – the Path to the Future”",
    },
    aliases: { ru: ["Нурлы жол"] },
    descriptions: {
      kk: "Президенттің Қазақстан халқына Жолдауы.",
      ru: "Послание Президента народу Казахстана.",
      en: "The President’s address to the people of Kazakhstan.",
    },
  },
  {
    slug: "five-institutional-reforms-2015",
    kind: "programme",
    dates: ["2015"],
    labels: {
      kk: "Бес институттық реформа және 100 нақты қадам",
      ru: "Пять институциональных реформ и 100 конкретных шагов",
      en: "Five Institutional Reforms and the 100 Concrete Steps",
    },
    aliases: {
      kk: ["100 нақты қадам", "Ұлт жоспары"],
      ru: ["100 конкретных шагов", "План нации"],
      en: ["Plan of the Nation"],
    },
    descriptions: {
      kk: "2015 жылы жарияланған институттық реформалар бағдарламасы.",
      ru: "Программа институциональных реформ, объявленная в 2015 году.",
      en: "A programme of institutional reform announced in 2015.",
    },
  },
  {
    slug: "presidential-election-2019",
    kind: "election",
    dates: ["2019-06-09"],
    labels: {
      kk: "2019 жылғы 9 маусымдағы Президент сайлауы",
      ru: "Президентские выборы 9 июня 2019 года",
      en: "Presidential election of 9 June 2019",
    },
    descriptions: {
      kk: "Қ.-Ж. К. Тоқаев Президент болып сайланған сайлау.",
      ru: "Выборы, на которых Президентом был избран К.-Ж. К. Токаев.",
      en: "The election in which K.-J. Tokayev was elected President.",
    },
  },
  {
    slug: "ncpt-2019",
    kind: "institution",
    dates: ["2019"],
    labels: {
      kk: "Ұлттық қоғамдық сенім кеңесі",
      ru: "Национальный совет общественного доверия",
      en: "National Council of Public Trust",
    },
    aliases: { kk: ["ҰҚСК"], ru: ["НСОД"], en: ["NCPT"] },
    descriptions: {
      kk: "2019 жылы Президент жанында құрылып, 2022 жылға дейін жұмыс істеген кеңесші орган.",
      ru: "Консультативный орган при Президенте, созданный в 2019 году и работавший до 2022 года.",
      en: "Advisory body to the President, created in 2019 and closed in 2022.",
    },
  },
  {
    slug: "youth-reserve-2019",
    kind: "institution",
    dates: ["2019", "2021-05"],
    labels: {
      kk: "Президенттік жастар кадрлық резерві",
      ru: "Президентский молодёжный кадровый резерв",
      en: "Presidential Youth Personnel Reserve",
    },
    descriptions: {
      kk: "Жас басшыларды конкурс арқылы іріктеу тетігі.",
      ru: "Механизм конкурсного отбора молодых управленцев.",
      en: "Competitive recruitment of young managers.",
    },
  },
  {
    slug: "law-peaceful-assembly-2020",
    kind: "law",
    dates: ["2020-05-25"],
    labels: {
      kk: "«Бейбіт жиналыстарды ұйымдастыру және өткізу тәртібі туралы» Заң",
      ru: "Закон «О порядке организации и проведения мирных собраний»",
      en: "Law on Peaceful Assemblies",
    },
    aliases: { kk: ["Митингілер туралы заң"], ru: ["Закон о митингах"], en: ["Law on rallies"] },
    descriptions: {
      kk: "Бейбіт жиналыстар үшін хабарлама беру тәртібін енгізді.",
      ru: "Ввёл уведомительный порядок проведения мирных собраний.",
      en: "Introduced a notification procedure for peaceful assemblies.",
    },
    acts: [{ date: "2020-05-25" }],
  },
  {
    slug: "party-registration-20k",
    kind: "law",
    dates: ["2020-05-25"],
    labels: {
      kk: "Партияны тіркеу шегін 20 мың мүшеге дейін төмендету және 30 пайыздық квота",
      ru: "Снижение порога регистрации партий до 20 тысяч членов и квота 30 %",
      en: "Party registration threshold of 20,000 members and the 30 % quota",
    },
    descriptions: {
      kk: "Партияны тіркеуге қажет мүше саны азайып, партиялық тізімдерге әйелдер мен жастарға арналған квота енгізілді.",
      ru: "Снижена численность, необходимая для регистрации партии; в партийных списках введена квота для женщин и молодёжи.",
      en: "Fewer members are needed to register a party; party lists get a quota for women and young people.",
    },
    acts: [{ date: "2020-05-25" }],
  },
  {
    slug: "parliamentary-opposition",
    kind: "institution",
    dates: [],
    labels: {
      kk: "Парламенттік оппозиция институты",
      ru: "Институт парламентской оппозиции",
      en: "Institution of parliamentary opposition",
    },
    descriptions: {
      kk: "Парламенттегі оппозицияның құқықтарын заңмен бекіту.",
      ru: "Законодательное закрепление прав оппозиции в парламенте.",
      en: "The rights of the opposition in Parliament, laid down by law.",
    },
  },
  {
    slug: "address-2020-09",
    kind: "address",
    dates: ["2020-09-01"],
    labels: {
      kk: "«Қазақстан жаңа жағдайда: іс-қимыл кезеңі» Жолдауы",
      ru: "Послание «Казахстан в новой реальности: время действий»",
      en: "Address “Kazakhstan in a New Reality: Time for Action”",
    },
    descriptions: {
      kk: "Ауыл әкімдерін сайлау идеясы айтылған Жолдау.",
      ru: "Послание, в котором была выдвинута идея выборности сельских акимов.",
      en: "The address that put forward the election of rural akims.",
    },
  },
  {
    slug: "article-independence-2021",
    kind: "address",
    dates: ["2021-01-05"],
    labels: {
      kk: "«Тәуелсіздік бәрінен қымбат» мақаласы",
      ru: "Статья «Независимость превыше всего»",
      en: "Article “Independence Above All”",
    },
    descriptions: {
      kk: "Президенттің бағдарламалық мақаласы.",
      ru: "Программная статья Президента.",
      en: "A programme article by the President.",
    },
  },
  {
    slug: "mazhilis-election-2021",
    kind: "election",
    dates: ["2021-01"],
    labels: {
      kk: "2021 жылғы қаңтардағы Мәжіліс сайлауы",
      ru: "Выборы в Мажилис в январе 2021 года",
      en: "Mazhilis election of January 2021",
    },
    descriptions: {
      kk: "Мәжіліске үш партия кірген сайлау.",
      ru: "Выборы, по итогам которых в Мажилис прошли три партии.",
      en: "The election after which three parties entered the Mazhilis.",
    },
  },
  {
    slug: "threshold-5pct-2021",
    kind: "law",
    dates: ["2021"],
    labels: {
      kk: "Мәжіліске өту шегін 7 пайыздан 5 пайызға төмендету және «Бәріне қарсымын» жолы",
      ru: "Снижение порога прохождения в Мажилис с 7 до 5 % и графа «Против всех»",
      en: "Electoral threshold lowered from 7 to 5 % and the “against all” option",
    },
    descriptions: {
      kk: "2021 жылғы қаңтар сайлауынан кейін жарияланған өзгерістер.",
      ru: "Изменения, объявленные после январских выборов 2021 года.",
      en: "Changes announced after the election of January 2021.",
    },
  },
  {
    slug: "online-petition",
    kind: "institution",
    dates: ["2021"],
    labels: {
      kk: "Онлайн-петиция институты",
      ru: "Институт онлайн-петиций",
      en: "Institution of online petitions",
    },
    descriptions: {
      kk: "2021 жылғы қаңтар сайлауынан кейін ұсынылған тетік.",
      ru: "Механизм, предложенный после январских выборов 2021 года.",
      en: "A mechanism proposed after the election of January 2021.",
    },
  },
  {
    slug: "land-law-2021",
    kind: "law",
    dates: ["2021"],
    labels: {
      kk: "Ауыл шаруашылығы жерлерін шетелдіктерге сатуға тыйым салу",
      ru: "Запрет продажи земель сельхозназначения иностранцам",
      en: "Ban on selling agricultural land to foreigners",
    },
    descriptions: {
      kk: "Президент Ұлттық қоғамдық сенім кеңесінің бесінші отырысында ұсынған заң.",
      ru: "Закон, предложенный Президентом на пятом заседании Национального совета общественного доверия.",
      en: "A law proposed by the President at the fifth sitting of the National Council of Public Trust.",
    },
  },
  {
    slug: "const-law-elections-2021-05-24",
    kind: "law",
    dates: ["2021-05-24"],
    parent: "election-decree-1995",
    labels: {
      kk: "2021 жылғы 24 мамырдағы № 41-VII ҚРЗ Конституциялық заң",
      ru: "Конституционный закон от 24 мая 2021 года № 41-VII ЗРК",
      en: "Constitutional Law No. 41-VII of 24 May 2021",
    },
    descriptions: {
      kk: "Сайлау туралы Конституциялық заңға ауыл әкімдерін сайлауға қатысты түзетулер.",
      ru: "Поправки в Конституционный закон о выборах, касающиеся выборов сельских акимов.",
      en: "Amendments to the Constitutional Law on Elections that concern rural akims.",
    },
    acts: [{ number: "№ 41-VII", date: "2021-05-24" }],
  },
  {
    slug: "rural-akim-elections-2021",
    kind: "election",
    dates: ["2021"],
    parent: "const-law-elections-2021-05-24",
    labels: {
      kk: "Ауыл әкімдерінің тікелей сайлауы",
      ru: "Прямые выборы сельских акимов",
      en: "Direct elections of rural akims",
    },
    descriptions: {
      kk: "2021 жылдан бері өткізіліп келе жатқан сайлау.",
      ru: "Выборы, проводимые с 2021 года.",
      en: "Elections held since 2021.",
    },
  },
  {
    slug: "january-2022",
    kind: "event",
    dates: ["2022-01"],
    labels: {
      kk: "2022 жылғы Қаңтар оқиғасы",
      ru: "Январские события 2022 года",
      en: "Events of January 2022",
    },
    descriptions: {
      kk: "2022 жылғы қаңтардағы жаппай тәртіпсіздіктер.",
      ru: "Массовые беспорядки января 2022 года.",
      en: "The unrest of January 2022.",
    },
  },
  {
    slug: "address-2022-03-16",
    kind: "address",
    dates: ["2022-03-16"],
    labels: {
      kk: "«Жаңа Қазақстан: жаңару мен жаңғыру жолы» Жолдауы",
      ru: "Послание «Новый Казахстан: путь обновления и модернизации»",
      en: "Address “New Kazakhstan: the Path of Renewal and Modernisation”",
    },
    aliases: {
      kk: ["2022 жылғы 16 наурыздағы Жолдау"],
      ru: ["Послание 16 марта 2022 года"],
      en: ["Address of 16 March 2022"],
    },
    descriptions: {
      kk: "Саяси жаңғырту бағдарламасы ұсынылған Жолдау.",
      ru: "Послание с программой политической модернизации.",
      en: "The address that set out a programme of political modernisation.",
    },
  },
  {
    slug: "const-law-2022-11-05-156",
    kind: "law",
    dates: ["2022-11-05"],
    parent: "address-2022-03-16",
    labels: {
      kk: "2022 жылғы 5 қарашадағы № 156-VII ҚРЗ Конституциялық заң",
      ru: "Конституционный закон от 5 ноября 2022 года № 156-VII ЗРК",
      en: "Constitutional Law No. 156-VII of 5 November 2022",
    },
    descriptions: {
      kk: "2022 жылғы 16 наурыздағы Жолдауды іске асыру үшін конституциялық заңдарға енгізілген түзетулер.",
      ru: "Поправки в конституционные законы во исполнение Послания 16 марта 2022 года.",
      en: "Amendments to constitutional laws that carry out the address of 16 March 2022.",
    },
    acts: [{ number: "№ 156-VII", date: "2022-11-05" }],
  },
  {
    slug: "law-2022-11-05-157",
    kind: "law",
    dates: ["2022-11-05"],
    parent: "address-2022-03-16",
    labels: {
      kk: "2022 жылғы 5 қарашадағы № 157-VII ҚРЗ Заң",
      ru: "Закон от 5 ноября 2022 года № 157-VII ЗРК",
      en: "Law No. 157-VII of 5 November 2022",
    },
    descriptions: {
      kk: "2022 жылғы 16 наурыздағы Жолдауды іске асыру үшін заңдарға енгізілген түзетулер.",
      ru: "Поправки в законы во исполнение Послания 16 марта 2022 года.",
      en: "Amendments to ordinary laws that carry out the address of 16 March 2022.",
    },
    acts: [{ number: "№ 157-VII", date: "2022-11-05" }],
  },
  {
    slug: "national-kurultai-2022",
    kind: "institution",
    dates: ["2022"],
    labels: { kk: "Ұлттық құрылтай", ru: "Национальный курултай", en: "National Kurultai" },
    descriptions: {
      kk: "Ұлттық қоғамдық сенім кеңесінің орнына құрылған кеңесші орган.",
      ru: "Консультативный орган, созданный вместо Национального совета общественного доверия.",
      en: "Advisory body that followed the National Council of Public Trust.",
    },
  },
  {
    slug: "amanat-rename-2022",
    kind: "event",
    dates: ["2022"],
    labels: {
      kk: "«Нұр Отан» партиясының «Аманат» болып өзгеруі және «Адал» партиясының қосылуы",
      ru: "Переименование «Нур Отана» в «Аманат» и присоединение «Адала»",
      en: "Nur Otan renamed Amanat and the accession of Adal",
    },
    descriptions: {
      kk: "Партия атауын өзгертті, Президент партиядан шықты.",
      ru: "Партия сменила название, Президент вышел из неё.",
      en: "The party changed its name, and the President left it.",
    },
  },
  {
    slug: "const-referendum-2022-06-05",
    kind: "referendum",
    dates: ["2022-06-05"],
    labels: {
      kk: "2022 жылғы 5 маусымдағы республикалық референдум және конституциялық реформа",
      ru: "Республиканский референдум 5 июня 2022 года и конституционная реформа",
      en: "Referendum of 5 June 2022 and the constitutional reform",
    },
    aliases: {
      kk: ["2022 жылғы конституциялық реформа"],
      ru: ["Конституционная реформа 2022 года", "Поправки 2022 года"],
      en: ["Constitutional reform of 2022", "2022 amendments"],
    },
    descriptions: {
      kk: "Конституцияның 33 бабына 56 өзгеріс енгізілді; қатысқандар үлесі 68,05 %, жақтап дауыс бергендер 77,18 %.",
      ru: "56 изменений в 33 статьях Конституции; явка 68,05 %, «за» – 77,18 %.",
      en: "56 changes in 33 articles of the Constitution; turnout 68.05 %, 77.18 % in favour.",
    },
    acts: [
      {
        authority: {
          kk: "Республикалық референдум",
          ru: "Республиканский референдум",
          en: "National referendum",
        },
        date: "2022-06-05",
      },
    ],
  },
  {
    slug: "mixed-system-2022",
    kind: "amendment",
    dates: ["2022"],
    parent: "const-referendum-2022-06-05",
    labels: {
      kk: "Аралас сайлау жүйесі (2022)",
      ru: "Смешанная избирательная система (2022)",
      en: "Mixed electoral system (2022)",
    },
    descriptions: {
      kk: "Мәжіліс депутаттарының 30 пайызы, мәслихат депутаттарының 50 пайызы бір мандатты округтерден сайланады.",
      ru: "По одномандатным округам избираются 30 % депутатов Мажилиса и 50 % депутатов маслихатов.",
      en: "Single-mandate districts elect 30 % of Mazhilis deputies and 50 % of maslikhat deputies.",
    },
  },
  {
    slug: "constitutional-court-2023",
    kind: "institution",
    dates: ["2023-01-01"],
    parent: "const-referendum-2022-06-05",
    labels: { kk: "Конституциялық Сот", ru: "Конституционный Суд", en: "Constitutional Court" },
    descriptions: {
      kk: "2023 жылғы 1 қаңтардан бастап Конституциялық Кеңестің орнына жұмыс істейді.",
      ru: "С 1 января 2023 года действует вместо Конституционного Совета.",
      en: "Replaced the Constitutional Council on 1 January 2023.",
    },
  },
  {
    slug: "ombudsman-status",
    kind: "institution",
    dates: ["2022"],
    parent: "const-referendum-2022-06-05",
    labels: {
      kk: "Адам құқықтары жөніндегі уәкіл",
      ru: "Уполномоченный по правам человека",
      en: "Human Rights Commissioner",
    },
    aliases: { kk: ["Омбудсмен"], ru: ["Омбудсмен"], en: ["Ombudsman"] },
    descriptions: {
      kk: "Уәкілдің мәртебесі 2022 жылы Конституцияда бекітілді.",
      ru: "Статус уполномоченного закреплён в Конституции в 2022 году.",
      en: "The commissioner’s status was written into the Constitution in 2022.",
    },
  },
  {
    slug: "death-penalty-abolition",
    kind: "amendment",
    dates: ["2022"],
    parent: "const-referendum-2022-06-05",
    labels: {
      kk: "Өлім жазасының жойылуы",
      ru: "Отмена смертной казни",
      en: "Abolition of the death penalty",
    },
    descriptions: {
      kk: "Өлім жазасы жойылып, бұл Конституцияда бекітілді.",
      ru: "Смертная казнь отменена, запрет закреплён в Конституции.",
      en: "The death penalty was abolished and the ban fixed in the Constitution.",
    },
  },
  {
    slug: "art6-land-to-people",
    kind: "amendment",
    dates: ["2022"],
    parent: "const-referendum-2022-06-05",
    labels: {
      kk: "6-бап: жер және табиғи ресурстар халыққа тиесілі",
      ru: "Статья 6: земля и природные ресурсы принадлежат народу",
      en: "Article 6: land and natural resources belong to the people",
    },
    descriptions: {
      kk: "Конституцияның 6-бабының жаңа редакциясы.",
      ru: "Новая редакция статьи 6 Конституции.",
      en: "The new wording of Article 6 of the Constitution.",
    },
  },
  {
    slug: "president-nonpartisan-2022",
    kind: "amendment",
    dates: ["2022"],
    parent: "const-referendum-2022-06-05",
    labels: {
      kk: "Президенттің партияда болмауы және туыстарына қойылған шектеу (43-бап)",
      ru: "Беспартийность Президента и ограничения для его родственников (статья 43)",
      en: "Non-partisan President and limits on the President’s relatives (Article 43)",
    },
    descriptions: {
      kk: "Президент өкілеттігін атқару кезеңінде саяси партияда болмайды.",
      ru: "На период полномочий Президент не состоит в политической партии.",
      en: "The President may not belong to a political party while in office.",
    },
  },
  {
    slug: "address-2022-09-01",
    kind: "address",
    dates: ["2022-09-01"],
    labels: {
      kk: "2022 жылғы 1 қыркүйектегі Жолдау",
      ru: "Послание 1 сентября 2022 года",
      en: "Address of 1 September 2022",
    },
    descriptions: {
      kk: "Президенттің бір реттік жеті жылдық мерзімі мен кезектен тыс сайлау ұсынылған Жолдау.",
      ru: "Послание, в котором предложены единственный семилетний срок Президента и внеочередные выборы.",
      en: "The address that proposed a single seven-year presidential term and early elections.",
    },
  },
  {
    slug: "const-amend-2022-09-17",
    kind: "amendment",
    dates: ["2022-09-17"],
    parent: "address-2022-09-01",
    labels: {
      kk: "2022 жылғы 17 қыркүйектегі түзетулер: бір реттік жеті жылдық мерзім",
      ru: "Поправки 17 сентября 2022 года: один семилетний срок",
      en: "Amendments of 17 September 2022: a single seven-year term",
    },
    descriptions: {
      kk: "Президент жеті жылға бір рет қана сайланады.",
      ru: "Президент избирается один раз на семь лет.",
      en: "The President is elected once, for seven years.",
    },
    acts: [{ date: "2022-09-17" }],
  },
  {
    slug: "presidential-election-2022",
    kind: "election",
    dates: ["2022-11-20"],
    parent: "address-2022-09-01",
    labels: {
      kk: "2022 жылғы 20 қарашадағы кезектен тыс Президент сайлауы",
      ru: "Внеочередные президентские выборы 20 ноября 2022 года",
      en: "Early presidential election of 20 November 2022",
    },
    descriptions: {
      kk: "Президент бір реттік жеті жылдық мерзімге сайланған алғашқы сайлау.",
      ru: "Первые выборы Президента на единственный семилетний срок.",
      en: "The first election for a single seven-year term.",
    },
  },
  {
    slug: "senate-election-2023",
    kind: "election",
    dates: ["2023-01-14"],
    labels: {
      kk: "2023 жылғы 14 қаңтардағы Сенат сайлауы",
      ru: "Выборы в Сенат 14 января 2023 года",
      en: "Senate election of 14 January 2023",
    },
    descriptions: {
      kk: "Парламент Сенаты депутаттарының сайлауы.",
      ru: "Выборы депутатов Сената Парламента.",
      en: "Election of deputies to the Senate.",
    },
  },
  {
    slug: "mazhilis-election-2023",
    kind: "election",
    dates: ["2023-03-19"],
    parent: "mixed-system-2022",
    labels: {
      kk: "2023 жылғы 19 наурыздағы Мәжіліс пен мәслихаттар сайлауы",
      ru: "Выборы в Мажилис и маслихаты 19 марта 2023 года",
      en: "Mazhilis and maslikhat elections of 19 March 2023",
    },
    descriptions: {
      kk: "Аралас жүйе бойынша өткен кезектен тыс сайлау; бюллетеньге жеті партия енгізілді.",
      ru: "Внеочередные выборы по смешанной системе с участием семи партий.",
      en: "Early elections under the mixed system, contested by seven parties.",
    },
  },
  {
    slug: "district-akim-elections-2023",
    kind: "election",
    dates: ["2023-11-05"],
    labels: {
      kk: "Аудан және облыстық маңызы бар қала әкімдерінің сайлауы",
      ru: "Выборы акимов районов и городов областного значения",
      en: "Elections of akims of districts and cities of regional significance",
    },
    descriptions: {
      kk: "2023 жылғы 5 қарашада сынақ тәртібімен өткен сайлау.",
      ru: "Выборы, проведённые 5 ноября 2023 года в пилотном режиме.",
      en: "Held as a pilot on 5 November 2023.",
    },
  },
];
