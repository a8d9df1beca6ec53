/** Noun endings, the longest first. */
const ENDINGS =
  "лардың лердің дардың дердің тардың тердің лары лері дары дері тары тері лар лер дар дер тар тер ының інің сының сінің ында інде сында сінде ынан інен сынан сінен ына іне сына сіне ын ін сын сін ымен імен сымен сімен ның нің дың дің тың тің ға ге қа ке ны ні ды ді ты ті да де та те дан ден тан тен нан нен мен бен пен сы сі ы і"
    .split(" ")
    .sort((one, other) => other.length - one.length);

/** The stem of a folded Kazakh word. */
export function stemKazakh(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= 3);
  if (ending === undefined) return word;
  const root = word.slice(0, word.length - ending.length);
  return root.replace(/б$/u, "п").replace(/г$/u, "к").replace(/ғ$/u, "қ");
}
