/** Sentences for test pages, written for this project. Soft hyphens stand where a typesetter may break a word. */
export const PROSE = {
  kk: [
    "Аудан тұр\u00adғын\u00adда\u00adры су құбы\u00adры\u00adның жөн\u00adде\u00adлуін үш жыл бойы күтіп, әкім\u00adдік\u00adке он екі рет хат жаз\u00adған.",
    "Ауыл кеңе\u00adсі\u00adнің оты\u00adрыс\u00adта\u00adры ашық өтсе де, хат\u00adта\u00adма\u00adла\u00adры жа\u00adрия\u00adлан\u00adба\u00adған, сон\u00adдық\u00adтан шешім\u00adдер\u00adдің себе\u00adбі халық\u00adқа бей\u00adмә\u00adлім болып қал\u00adды.",
    "Біз сұрау сал\u00adған отба\u00adсы\u00adлар\u00adдың жар\u00adты\u00adсы\u00adнан аста\u00adмы бюд\u00adжет\u00adтің қалай бөлі\u00adне\u00adтінін біл\u00adмей\u00adді.",
    "Кезең-кезеңі\u00adмен енгі\u00adзіл\u00adген жаңа тәр\u00adтіп бойын\u00adша әрбір жоба қоғам\u00adдық тың\u00adдау\u00adдан өтуге тиіс.",
    "Мұғалім\u00adдер мен дәрі\u00adгер\u00adлер тың\u00adдау\u00adға жиі қаты\u00adса\u00adды, ал жұмыс\u00adсыз жас\u00adтар\u00adдың үлесі төмен.",
    "Өңір\u00adлік ғылым\u00adның дамуы үшін ұзақ мерзім\u00adді қолдау қажет екені осы\u00adдан көрі\u00adне\u00adді.",
    "Һәм деген көне жал\u00adғау\u00adлық ескі құжат\u00adтар\u00adда ғана ұшы\u00adра\u00adса\u00adды.",
  ],
  ru: [
    "Жи\u00adте\u00adли рай\u00adо\u00adна три го\u00adда жда\u00adли ре\u00adмон\u00adта во\u00adдо\u00adпро\u00adво\u00adда и две\u00adнад\u00adцать раз пи\u00adса\u00adли в мест\u00adную управу.",
    "За\u00adсе\u00adда\u00adния сель\u00adско\u00adго со\u00adве\u00adта от\u00adкры\u00adты, од\u00adна\u00adко про\u00adто\u00adко\u00adлы не пуб\u00adли\u00adку\u00adют\u00adся, по\u00adэто\u00adму при\u00adчи\u00adны ре\u00adше\u00adний ос\u00adта\u00adют\u00adся не\u00adиз\u00adвест\u00adны\u00adми.",
    "Боль\u00adше по\u00adло\u00adви\u00adны опро\u00adшен\u00adных се\u00adмей не зна\u00adет, как рас\u00adпре\u00adде\u00adля\u00adет\u00adся бюд\u00adжет окру\u00adга.",
    "По но\u00adво\u00adму по\u00adряд\u00adку каж\u00adдый про\u00adект про\u00adхо\u00adдит об\u00adще\u00adст\u00adвен\u00adные слу\u00adша\u00adния, и его ав\u00adтор от\u00adве\u00adча\u00adет на во\u00adпро\u00adсы пись\u00adмен\u00adно.",
    "Учи\u00adте\u00adля и вра\u00adчи при\u00adхо\u00adдят на слу\u00adша\u00adния ча\u00adще, чем мо\u00adло\u00adдые лю\u00adди без по\u00adсто\u00adян\u00adной ра\u00adбо\u00adты.",
    "Объ\u00adём под\u00adдерж\u00adки ре\u00adгио\u00adнальной нау\u00adки за пять лет вы\u00adрос, но её до\u00adля в бюд\u00adже\u00adте умень\u00adши\u00adлась.",
  ],
  en: [
    "Res\u00adi\u00addents of the dis\u00adtrict wait\u00aded three years for the wa\u00adter main and wrote twelve let\u00adters to the of\u00adfice of the mayor.",
    "The vil\u00adlage coun\u00adcil meets in pub\u00adlic, yet its min\u00adutes are not print\u00aded, so the rea\u00adsons for its de\u00adci\u00adsions stay un\u00adknown.",
    "More than half of the house\u00adholds that we asked could not say how the lo\u00adcal bud\u00adget is di\u00advid\u00aded.",
    "Un\u00adder the new or\u00adder ev\u00adery project is heard be\u00adfore it is fund\u00aded, and its au\u00adthor an\u00adswers ques\u00adtions in writ\u00ading.",
    "Teach\u00aders and doc\u00adtors come to such hear\u00adings more of\u00adten than young peo\u00adple with\u00adout steady work.",
    "The find\u00adings are of in\u00adter\u00adest to re\u00adgions where sci\u00adence is fund\u00aded by short grants.",
  ],
} as const;

export type ProseLanguage = keyof typeof PROSE;

/** A paragraph of so many sentences, beginning with the one at `from` and going round. */
export function prose(language: ProseLanguage, count: number, from = 0): string {
  const sentences = PROSE[language];
  return Array.from({ length: count }, (_, at) => sentences[(from + at) % sentences.length]).join(" ");
}

/** A text as it reads when every broken word is whole again. */
export function unbroken(text: string): string {
  return text.replaceAll("\u00ad", "");
}
