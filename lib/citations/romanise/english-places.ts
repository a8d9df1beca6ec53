/**
 * Places of publication in English, by their printed names in lower case: Kazakh, Russian, and the abbreviations that stand
 * for one city alone ("А." and "К." do not). Cities keep the name that they bore when the book was printed: Ленинград is no
 * St. Petersburg. Spellings of the United Nations and of the cities' own English pages.
 */
const TABLE = `
  Almaty = алматы | алматы қаласы | алм
  Alma-Ata = алма-ата
  Astana = астана
  Nur-Sultan = нұр-сұлтан | нур-султан
  Akmola = ақмола | акмола
  Tselinograd = целиноград
  Karaganda = қарағанды | караганда
  Shymkent = шымкент | чимкент
  Aktobe = ақтөбе | актобе
  Aktyubinsk = актюбинск
  Taraz = тараз
  Zhambyl = жамбыл | джамбул
  Pavlodar = павлодар
  Oskemen = өскемен
  Ust-Kamenogorsk = усть-каменогорск
  Semey = семей
  Semipalatinsk = семипалатинск
  Atyrau = атырау
  Guryev = гурьев
  Kostanay = қостанай | костанай | кустанай
  Kyzylorda = қызылорда | кызылорда | кзыл-орда
  Oral = орал
  Uralsk = уральск
  Petropavl = петропавл
  Petropavlovsk = петропавловск
  Aktau = ақтау | актау
  Taldykorgan = талдықорған | талдыкорган | талды-курган
  Kokshetau = көкшетау | кокшетау
  Turkistan = түркістан | туркестан
  Zhezkazgan = жезқазған | жезказган
  Ekibastuz = екібастұз | экибастуз
  Rudny = рудный
  Orynbor = орынбор
  Orenburg = оренбург
  Verny = верный
  Kapshagay = қапшағай
  Konaev = конаев | қонаев
  Arkalyk = арқалық | аркалык
  Balkhash = балқаш | балхаш
  Temirtau = теміртау | темиртау
  Stepnogorsk = степногорск
  Satbayev = сәтбаев | сатпаев
  Kentau = кентау
  Ridder = риддер
  Zhanaozen = жаңаөзен | жанаозен
  Talgar = талғар | талгар
  Kaskelen = қаскелең | каскелен
  Ayagoz = аягөз | аягоз
  Zaysan = зайсан
  Atbasar = атбасар
  Baikonur = байқоңыр | байконур
  Moscow = москва | мәскеу | м
  Leningrad = ленинград | л
  St. Petersburg = санкт-петербург | петербург | с.-петербург | спб
  Petrograd = петроград | пг
  Novosibirsk = новосибирск
  Omsk = омск
  Tomsk = томск
  Yekaterinburg = екатеринбург
  Sverdlovsk = свердловск
  Kazan = казань | қазан
  Ufa = уфа
  Samara = самара
  Saratov = саратов
  Perm = пермь
  Chelyabinsk = челябинск
  Krasnoyarsk = красноярск
  Irkutsk = иркутск
  Vladivostok = владивосток
  Khabarovsk = хабаровск
  Barnaul = барнаул
  Tyumen = тюмень
  Voronezh = воронеж
  Rostov-on-Don = ростов-на-дону | ростов н/д | ростов-н/д
  Nizhny Novgorod = нижний новгород | н. новгород
  Gorky = горький
  Volgograd = волгоград
  Krasnodar = краснодар
  Stavropol = ставрополь
  Yaroslavl = ярославль
  Tver = тверь
  Tula = тула
  Ryazan = рязань
  Kaluga = калуга
  Kaliningrad = калининград
  Arkhangelsk = архангельск
  Astrakhan = астрахань
  Ulan-Ude = улан-удэ
  Yakutsk = якутск
  Izhevsk = ижевск
  Yoshkar-Ola = йошкар-ола
  Cheboksary = чебоксары
  Saransk = саранск
  Makhachkala = махачкала
  Nalchik = нальчик
  Vladikavkaz = владикавказ
  Maykop = майкоп
  Elista = элиста
  Syktyvkar = сыктывкар
  Petrozavodsk = петрозаводск
  Murmansk = мурманск
  Vologda = вологда
  Pskov = псков
  Smolensk = смоленск
  Oryol = орёл | орел
  Kursk = курск
  Belgorod = белгород
  Tambov = тамбов
  Penza = пенза
  Ulyanovsk = ульяновск
  Orsk = орск
  Magnitogorsk = магнитогорск
  Kemerovo = кемерово
  Novokuznetsk = новокузнецк
  Abakan = абакан
  Chita = чита
  Dubna = дубна
  Ivanovo = иваново
  Kostroma = кострома
  Surgut = сургут
  Biysk = бийск
  Gorno-Altaysk = горно-алтайск
  Khanty-Mansiysk = ханты-мансийск
  Grozny = грозный
  Vladimir = владимир
  Dolgoprudny = долгопрудный
  Obninsk = обнинск
  Sergiyev Posad = сергиев посад
  Taganrog = таганрог
  Veliky Novgorod = великий новгород
  Novgorod = новгород
  Kiev = киев
  Kyiv = київ
  Kharkov = харьков
  Kharkiv = харків
  Odessa = одесса
  Lviv = львов | львів
  Minsk = минск | мн
  Vilnius = вильнюс
  Riga = рига
  Tallinn = таллин
  Tartu = тарту
  Chișinău = кишинёв | кишинев
  Tbilisi = тбилиси
  Yerevan = ереван
  Baku = баку
  Tashkent = ташкент
  Samarkand = самарканд
  Bukhara = бұхара | бухара
  Frunze = фрунзе
  Bishkek = бішкек | бишкек
  Osh = ош
  Dushanbe = душанбе
  Ashgabat = ашхабад | ашгабат
  Ulaanbaatar = улан-батор | ұлан-батор
  London = лондон
  Paris = париж
  Berlin = берлин
  New York = нью-йорк
  Washington = вашингтон
  Ankara = анкара
  Istanbul = стамбул | ыстамбұл
  Beijing = бейжің | пекин
  Ürümqi = үрімші | урумчи
  Harbin = харбин
  Prague = прага
  Warsaw = варшава
  Vienna = вена
  Rome = рим
  Geneva = женева
  Munich = мюнхен
  Leipzig = лейпциг
  The Hague = гаага
  Brussels = брюссель
  Stockholm = стокгольм
  Helsinki = хельсинки
  Tokyo = токио
`;

const ENGLISH: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split("\n")
    .flatMap((line) => {
      const [english = "", names = ""] = line.split(" = ");
      return names.split(" | ").map((name) => [name.trim(), english.trim()] as const);
    }),
);

/** The English name of one place, or null when the table does not know it. */
export function findEnglishPlace(printed: string): string | null {
  const name = printed
    .trim()
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .replace(/[‐‑–—]/gu, "-")
    .replace(/^(?:г\.|қ\.|гор\.) ?/u, "")
    .replace(/ (?:қ\.?|қаласы)$/u, "")
    .replace(/\.$/u, "");
  return ENGLISH.get(name) ?? null;
}

/** The names that the table knows, lower case. */
export const KNOWN_PLACES: readonly string[] = [...ENGLISH.keys()];

const BETWEEN_PLACES = /( ?[;,/] ?| [–—-] |(?<=\.) ?[–—-] ?)/u;

/** "М.; Л." → "Moscow; Leningrad": each place by the table, or as `otherwise` writes it. */
export function placesInEnglish(printed: string, otherwise: (place: string) => string): string {
  const whole = findEnglishPlace(printed);
  if (whole !== null) return whole;
  return printed
    .replace(/\s+/gu, " ")
    .split(BETWEEN_PLACES)
    .map((part, at) => {
      if (at % 2 === 0) return findEnglishPlace(part) ?? otherwise(part);
      return /[;,/]/u.test(part) ? `${part.trim()} ` : " – ";
    })
    .join("")
    .trim();
}
