/** Kinds of works that GOST descriptions treat alike, as CSL type names. */
export const ACTS = "legislation bill regulation legal_case treaty hearing";
export const SERIALS =
  "article article-journal article-magazine article-newspaper review review-book periodical interview";
export const WEB = "webpage post post-weblog";
/** Works of one day, which stands after the year. */
export const OF_A_DAY = `${WEB} broadcast personal_communication interview`;
/** Written at an institution, which stands beside the author and not as a publisher. */
export const INSTITUTIONAL = "thesis report";
/** Counted by their publisher: the number belongs to the kind of work ("отчёт № 5"). */
export const NUMBERED_KINDS = "report broadcast document pamphlet";
/** Happenings: neither text nor image, so no area of content. */
export const HAPPENINGS = "event performance";
