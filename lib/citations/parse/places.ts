/** Customary abbreviations of places of publication, without their full stop. */
const ABBREVIATED =
  "м | л | спб | пг | а | алм | к | мн | н. новгород | ростов н/д | ростов-н/д | n. y | n.y | m | l | spb | msk | а-а";

/**
 * Cities by their printed names, lower case, parted by "|"; grouped by where the publishers of our journals sit.
 * Kazakhstan comes in Kazakh, Russian and romanised forms.
 */
const KAZAKHSTAN = `
  алматы | алма-ата | алматы қаласы | астана | нұр-сұлтан | нур-султан | ақмола | акмола | целиноград
  қарағанды | караганда | шымкент | чимкент | ақтөбе | актобе | актюбинск | тараз | жамбыл | джамбул
  павлодар | өскемен | усть-каменогорск | семей | семипалатинск | атырау | гурьев | қостанай | костанай
  кустанай | қызылорда | кызылорда | кзыл-орда | орал | уральск | петропавл | петропавловск | ақтау
  актау | талдықорған | талдыкорган | талды-курган | көкшетау | кокшетау | түркістан | туркестан
  жезқазған | жезказган | екібастұз | экибастуз | рудный | орынбор | оренбург | верный | қапшағай | конаев
  қонаев | арқалық | аркалык | балқаш | балхаш | теміртау | темиртау | степногорск | сәтбаев | сатпаев
  кентау | риддер | жаңаөзен | жанаозен | талғар | талгар | қаскелең | каскелен | аягөз | аягоз | зайсан
  атбасар | байқоңыр | байконур | almaty | alma-ata | astana | nur-sultan | nursultan | nur-sūltan
  qaraganda | qarağandy | karaganda | karagandy | shymkent | aqtobe | aktobe | taraz | pavlodar | oskemen
  ust-kamenogorsk | semey | atyrau | kostanay | qostanay | kyzylorda | qyzylorda | uralsk | oral | aktau
  aqtau | taldykorgan | kokshetau | turkistan | türkıstan
`;

/** Russia and its neighbours. */
const RUSSIA_AND_NEIGHBOURS = `
  москва | мәскеу | ленинград | санкт-петербург | петербург | петроград | с.-петербург | новосибирск
  омск | томск | екатеринбург | свердловск | казань | қазан | уфа | самара | саратов | пермь | челябинск
  красноярск | иркутск | владивосток | хабаровск | барнаул | тюмень | воронеж | ростов-на-дону
  нижний новгород | горький | волгоград | краснодар | ставрополь | ярославль | тверь | тула | рязань | калуга
  калининград | архангельск | астрахань | улан-удэ | якутск | ижевск | йошкар-ола | чебоксары | саранск
  махачкала | нальчик | владикавказ | майкоп | элиста | сыктывкар | петрозаводск | мурманск | вологда
  псков | смоленск | орёл | орел | курск | белгород | тамбов | пенза | ульяновск | оренбург | орск
  магнитогорск | кемерово | новокузнецк | абакан | чита | дубна | иваново | кострома | сургут | бийск
  горно-алтайск | ханты-мансийск | грозный | владимир | долгопрудный | обнинск | сергиев посад | таганрог
  новочеркасск | скопје | скопье | пловдив | будапешт | софия | белград | загреб | ухта | переславль-залесский
  новокуйбышевск | великий новгород | новгород | киев | київ | харьков | харків | одесса | львов | львів | минск
  вильнюс | рига | таллин | тарту | кишинёв | кишинев | тбилиси | ереван | баку | ташкент | самарканд
  бұхара | бухара | фрунзе | бішкек | бишкек | ош | душанбе | ашхабад | ашгабат | улан-батор | ұлан-батор
  rostov-na-donu | rostov-on-don | nizhny novgorod | nizhniy novgorod | alma ata | semipalatinsk | petropavlovsk
  karaghandy | tselinograd | frunze | dushanbe | samarkand | bukhara | saransk | cheboksary | izhevsk | penza
  moskva | moscva | moscow | leningrad | sankt-peterburg | saint petersburg | st. petersburg
  st petersburg | novosibirsk | omsk | tomsk | kazan | ufa | kiev | kyiv | minsk | tashkent | bishkek
  tbilisi | yerevan | baku | riga | vilnius | tallinn | tartu | yekaterinburg | ekaterinburg | voronezh
  saratov | samara | orenburg | barnaul | chelyabinsk | perm | irkutsk | krasnoyarsk | vladivostok | ulan-ude | elista
  дніпро | дніпропетровськ | днепропетровск | запоріжжя | запорожье | одеса | чернівці | черновцы | тернопіль
  івано-франківськ | ужгород | полтава | суми | сумы | житомир | вінниця | винница | рівне | луцьк | миколаїв
  херсон | черкаси | чернігів | кропивницький | хмельницький | симферополь | сімферополь | донецк | донецьк
  луганск | луганськ | севастополь | гомель | брест | витебск | гродно | могилев | каунас | даугавпилс | нарва
  кутаиси | гянджа | сумгаит | термез | наманган | фергана | андижан | бухоро | тошкент | самарқанд | худжанд
  жалал-абад | джалал-абад | каракол | нукус | хива | мары | нефтекамск | стерлитамак | набережные челны
  нижнекамск | альметьевск | череповец | великие луки | арзамас | балашов | борисоглебск | биробиджан
  благовещенск | комсомольск-на-амуре | южно-сахалинск | магадан | петропавловск-камчатский | нижний тагил
  нижневартовск | тобольск | ишим | шадринск | курган | миасс | троицк | липецк | брянск | черкесск | назрань
  магас | кызыл | салехард | нарьян-мар | королёв | химки | подольск | коломна | серпухов | пущино | протвино
  троицк | зеленоград | жуковский | черноголовка | ростов-на дону | ростов на дону | екатеринодар | тифлис
  юрьев | дерпт | ревель | вильна | одессе | берлин; париж | париж; москва
`;

/** Elsewhere. */
const ELSEWHERE = `
  лондон | париж | берлин | нью-йорк | вашингтон | анкара | стамбул | ыстамбұл | бейжің | пекин | үрімші
  урумчи | харбин | прага | варшава | вена | рим | женева | мюнхен | лейпциг | гаага | брюссель
  стокгольм | хельсинки | токио | london | paris | berlin | new york | new york, ny | washington
  washington, dc | washington, d.c | oxford | cambridge | cambridge, ma | cambridge, mass | boston
  chicago | princeton | princeton, nj | new haven | los angeles | san francisco | stanford | berkeley
  bloomington | ithaca | philadelphia | baltimore | pittsburgh | toronto | montreal | ottawa | sydney
  melbourne | amsterdam | leiden | the hague | den haag | brussels | bruxelles | louvain | leuven | geneva
  genève | zurich | zürich | basel | vienna | wien | munich | münchen | frankfurt | frankfurt am main
  frankfurt a. m | frankfurt a.m | hamburg | köln | cologne | bonn | stuttgart | tübingen | göttingen
  heidelberg | leipzig | dordrecht | rotterdam | copenhagen | stockholm | oslo | helsinki | uppsala | rome
  roma | milan | milano | torino | bologna | madrid | barcelona | lisbon | athens | ankara | istanbul
  i̇stanbul | izmir | i̇zmir | warsaw | warszawa | kraków | prague | praha | budapest | bucharest | sofia
  belgrade | beograd | beijing | shanghai | hong kong | tokyo | kyoto | osaka | seoul | singapore
  new delhi | delhi | calcutta | tehran | cairo | jerusalem | tel aviv | thousand oaks | thousand oaks, ca
  newbury park | beverly hills | lanham | lanham, md | boulder | boulder, co | armonk | armonk, ny
  aldershot | abingdon | basingstoke | houndmills | cheltenham | farnham | burlington | edinburgh
  glasgow | manchester | bristol | dublin | cham | reading | reading, ma | englewood cliffs | hoboken
  hoboken, nj | malden | malden, ma | durham | ann arbor | seattle | austin | minneapolis | madison
  urbana | norman | santa barbara | westport | wiesbaden | darmstadt | mainz | münster | freiburg | freiburg i. br | erlangen
  würzburg | regensburg | bielefeld | kassel | marburg | bochum | essen | düsseldorf | hannover | bremen | kiel
  rostock | jena | halle | weimar | dresden | potsdam | ulm | karlsruhe | mannheim | saarbrücken | trier | opladen
  paderborn | konstanz | baden-baden | weinheim | innsbruck | graz | salzburg | linz | bern | luzern | st. gallen
  erzurum | konya | bursa | samsun | trabzon | elazığ | kayseri | eskişehir | sakarya | isparta | denizli | bolu
  gaziantep | antalya | adana | mersin | diyarbakır | malatya | van | çanakkale | edirne | lefkoşa | mersin
  denver | new brunswick | new brunswick, nj | ithaca, ny | albany | buffalo | syracuse | cleveland | columbus | detroit
  lansing | east lansing | atlanta | athens, ga | miami | gainesville | nashville | houston | dallas | notre dame
  salt lake city | tucson | portland | eugene | honolulu | vancouver | calgary | edmonton | winnipeg | waterloo
  kingston | halifax | quebec | québec | mexico | buenos aires | são paulo | canberra | brisbane | perth | auckland
  wellington | dunedin | cape town | nairobi | mumbai | kolkata | chennai | bangalore | hyderabad | lahore | karachi
  islamabad | kabul | baghdad | beirut | damascus | riyadh | dubai | doha | kuwait | amman | tunis | rabat | urumqi
  ürümqi | harbin | xi'an | xian | nanjing | taipei | ulaanbaatar | ulan bator | hanoi | bangkok | manila | jakarta
  kuala lumpur | cardiff | swansea | leeds | sheffield | nottingham | leicester | exeter | brighton | york | lancaster
  liverpool | belfast | aberdeen | st andrews | dundee | new york and london | london and new york | london & new york
  bloomfield | harmondsworth | hemel hempstead | hove | hillsdale | hillsdale, nj | mahwah | mahwah, nj | upper saddle river
  bruges | gent | ghent | antwerpen | antwerp | liège | utrecht | groningen | delft | nijmegen | tilburg | maastricht | strasbourg
  lyon | marseille | toulouse | grenoble | aix-en-provence | bordeaux | rennes | lille | montpellier | nice | florence | firenze
  napoli | naples | venezia | venice | padova | pisa | palermo | trieste | lausanne | neuchâtel | aarhus | odense | lund
  gothenburg | göteborg | bergen | trondheim | turku | tampere | joensuu | bratislava | brno | ljubljana | zagreb | sarajevo
  skopje | tirana | thessaloniki | łódź | lodz | poznań | wrocław | gdańsk | lublin | toruń | katowice | szeged | pécs | debrecen
  cluj | cluj-napoca | iași | timișoara | chișinău | chisinau | kharkiv | lviv | odesa | dnipro
`;

function names(table: string): string[] {
  return table
    .split(/[|\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

const ABBREVIATION_SET = new Set(names(ABBREVIATED));
const KNOWN = new Set([ABBREVIATED, KAZAKHSTAN, RUSSIA_AND_NEIGHBOURS, ELSEWHERE].flatMap(names));

/** The name as the tables have it: lower case, one kind of hyphen, without brackets, "қаласы", "и др." and final stops. */
function fold(text: string): string {
  let name = text.toLowerCase();
  if (/[‐‑–—]/u.test(name)) name = name.replace(/[‐‑–—]/gu, "-");
  name = withoutFinalStops(name);
  if (KNOWN.has(name)) return name;
  if (ADORNED.test(name)) {
    name = withoutFinalStops(
      name
        .replace(/^\[?(?:(?:г|қ|гор)\.\s*)?/u, "")
        .replace(/\s+(?:қ|қаласы|ш)$/u, "")
        .replace(/\s*\[?(?:и др|etc|т\.\s?б|және т\.\s?б)$/u, ""),
    );
  }
  return name;
}

const ADORNED = /^(?:г\.|қ\.|гор\.|\[)|\s(?:қ|ш|қаласы|др|б|etc)$|\[/u;

function withoutFinalStops(text: string): string {
  let end = text.length;
  while (end > 0 && ". ]".includes(text.charAt(end - 1))) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}

/** UTF-16 units; four cities are not longer. */
const LONGEST_PLACE = 60;

/** True for one place or several ("М.; Л.", "Алматы – Астана", "Москва, Берлин"). */
export function isPlaceName(text: string): boolean {
  if (text.length > LONGEST_PLACE) return false;
  const name = text.trim();
  if (KNOWN.has(fold(name))) return true;
  if (!/[;,/–—]|\.\s?-/u.test(name)) return false;
  const parts = name.split(/\s*[;,/]\s*|\s*[–—]\s*|(?<=\.)\s?-\s?/u);
  return parts.length > 1 && parts.length <= 4 && parts.every((part) => KNOWN.has(fold(part)));
}

/** "М." may be Moscow or somebody's initial: such places need the colon or comma of an imprint beside them. */
export function isAbbreviatedPlace(text: string): boolean {
  return ABBREVIATION_SET.has(fold(text));
}
