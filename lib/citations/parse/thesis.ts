/** A title parted from the phrase that makes the work a thesis. */
export interface ThesisPhrase {
  readonly title: string;
  readonly genre: string;
  /** The institution that the phrase names, if any. */
  readonly institution: string | null;
}

// The signs before a phrase are taken as a whole run: giving one back helps no match, and trying would cost cubic time.
const RUSSIAN =
  /(?<![\s:.;,([–—-])[\s:.;,([–—-]+(?![\s:.;,([–—-])((?:автореф\p{L}*\.?|дис(?:с|сер|сертац\p{L}*)?\.?|(?:специальность|спец\.)\s\d\d[^:]{3,80}:\sдис\p{L}*\.?)\s?(?:\.{3}|…|на\s|дис|канд|докт|д-ра|магист|доктор|PhD|по\s).*)$/iu;
const KAZAKH =
  /(?<![\s:.;,([–—-])[\s:.;,([–—-]+(?![\s:.;,([–—-])((?:(?:[\p{L}().]|\d[\p{L}\d]*|–)+\s){0,14}(?:диссертация\p{L}*|дисс?\.?|авторефераты|автореф\.)(?:\s(?:авторефераты|автореф\.?))?(?:\s?[:.]?\s?\d\d?[.\dA-ZА-Я]+)?)$/iu;
/** "… әдісі. Пед. ғыл. докт. дисс. автореф.": a branch of learning opens the phrase; its abbreviations hold full stops. */
const KAZAKH_BRANCH =
  /(?<![\s:.;,([–—-])[\s:.;,([–—-]{2,6}((?:\d[\d.\p{L}]{4,9}\s[–—-]\s)?(?:филол|филос|философия|тар(?:их)?|пед|экон|заң|тех|хим|физ|биол|мед|геогр|саяси|саясат|әлеум|псих|өнер|ауыл|сәулет|мәдениет|PhD|магистр)\p{L}*[\s.][^:]{0,90}?(?:дисс?(?:ертация\p{L}*)?|автореф\p{L}*)\.?(?:\sавтореф\p{L}*\.?)?)$/iu;
const ENGLISH =
  /(?<![\s:.;,([–—-])[\s:.;,([–—-]+(?![\s:.;,([–—-])((?:phd|doc|ma)(?:thesis|autoref)$|(?:(?:yayı[mn]lanmamış|basılmamış)\s)?(?:doktora|yüksek\slisans)\stezi.*|(?:(?:unpublished|extended\sabstract\sof)\s)?(?:Ph\.?\s?D\.?|doctoral|doctor[’']?s|master[’']?s|MA|candidate(?:[’']?s)?)\s(?:thesis|diss(?:\.|ertation)?).*)$/iu;
const ROMANISED =
  /(?<![\s:.;,–—-])[\s:.;,–—-]+(?![\s:.;,–—-])((?:avtoref\p{L}*\.?|dis(?:s|sertats\p{L}*)?\.?)\s?(?:\.{3}|…|na\s|dis|kand|dokt).*)$/iu;

const MAY_BE_THESIS = /дис|автореф|avtoref|dis|thesis|tezi/iu;

export function findThesisPhrase(title: string): ThesisPhrase | null {
  if (!MAY_BE_THESIS.test(title)) return null;
  const found =
    RUSSIAN.exec(title) ??
    ROMANISED.exec(title) ??
    ENGLISH.exec(title) ??
    KAZAKH_BRANCH.exec(title) ??
    KAZAKH.exec(title);
  if (found?.[1] === undefined || found.index < 3) return null;
  const phrase = found[1].replace(/[)\]]$/u, "");
  const institution =
    /,\s{0,4}(\p{Lu}[^,]{0,160}(?:university|institute|school|университет|институт)[^,]{0,80})$/iu.exec(
      phrase,
    )?.[1] ?? null;
  const genre = institution === null ? phrase : phrase.slice(0, phrase.length - institution.length);
  return {
    title: title.slice(0, found.index).trim(),
    genre: genre.replace(/[\s,:;–—-]+$/u, "").trim(),
    institution,
  };
}
