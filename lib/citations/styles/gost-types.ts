/** Kinds of works that GOST descriptions treat alike, as CSL type names. */
export const ACTS = "legislation bill regulation legal_case treaty";
export const SERIALS =
  "article article-journal article-magazine article-newspaper review review-book periodical";
export const WEB = "webpage post post-weblog";
/** Written at an institution, which stands beside the author and not as a publisher. */
export const INSTITUTIONAL = "thesis report";
/** Works to which "Текст : …" does not apply. */
export const NOT_TEXTS =
  "map graphic figure motion_picture broadcast song musical_score software dataset performance";
