/** Words that say "newspaper" in a name or beside it. */
const NEWSPAPER = /газет|gazet|newspaper|апталы[ғқ]|еженедельник/iu;
const KNOWN_NEWSPAPERS =
  /^(?:егемен(?:ді)? қазақстан|egemen q?[kq]?azaq?[kq]?stan|казахстанская правда|kazakhstanskaya pravda|айқын|жас алаш|жас қазақ|литер|ана тілі|қазақ әдебиеті|известия|правда|комсомольская правда|коммерсантъ?|ведомости|независимая газета|российская газета|время|экспресс к|заң газеті|юридическая газета|түркістан|дала мен қала|the guardian|the new york times|the astana times|the times|astana times|financial times|социалистік қазақстан|еңбекші қазақ|советская степь|қазақ|айқап)(?=$|[.,;«»"(]|\sгазет)/iu;

/** Newspapers by their own word for themselves, or those that our articles cite most. */
export function isNewspaperName(name: string): boolean {
  return NEWSPAPER.test(name) || KNOWN_NEWSPAPERS.test(name);
}

const PERIODICAL =
  /вестник|хабаршы|журнал|жаршысы|вісник|відомості|журн\\.|dergi|zeitschrift|journal|review|bulletin|quarterly|annals|известия|хабарлары|вопросы|проблемы|studies|vestnik|izvestiya|khabarshy|habarshy|zhurnal|труды|еңбектері|transactions|letters|учёные записки|ученые записки/iu;

/** Journals by the words that their names are made of. */
export function isPeriodicalName(name: string): boolean {
  return PERIODICAL.test(name);
}
