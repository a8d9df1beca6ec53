/**
 * Endings that are joined to a number or an abbreviation by a hyphen. Kazakh: case, possessive, plural, ordinal endings with
 * their combinations; Russian: of ordinals and of abbreviations that are declined. Sources: the orthographic rules of
 * Kazakh (2021, endings of abbreviations and numerals), the rules of Russian orthography (2006, §§ 110, 208–211).
 */
const KAZAKH =
  "ның нің дың дің тың тің ға ге қа ке на не а е ны ні ды ді ты ті н да де та те нда нде дан ден тан тен нан нен " +
  "мен бен пен лар лер дар дер тар тер ы і сы сі ын ін сын сін ына іне сына сіне ында інде сында сінде ынан інен сынан сінен " +
  "ының інің сының сінің ымен імен сымен сімен лары лері дары дері тары тері дағы дегі тағы тегі ндағы ндегі ғы гі қы кі " +
  "шы ші ншы нші ыншы інші ыншыдан іншіден лық лік дық дік тық тік мыз міз ымыз іміз ларда лерде дардың дердің тардың тердің лардың лердің";
const RUSSIAN =
  "й я е го му м х ми ю ая ое ые ый ой ого ому ым ых ыми ую ти и ом а у ы ов ам ами ах ой ей ем летний летия летие летию летием";
const ENGLISH = "s st nd rd th";

const ENDINGS = new Set(`${KAZAKH} ${RUSSIAN} ${ENGLISH}`.split(" "));

/** Digits, or at least two capitals and no small letter before the ending: КСРО, ҚР, TV. */
const TAKES_ENDINGS = /^(?:\p{N}+|\p{Lu}[\p{Lu}\p{N}]+)$/u;

export function isHyphenEnding(word: string, ending: string): boolean {
  return ending.length <= 9 && TAKES_ENDINGS.test(word) && ENDINGS.has(ending);
}
