/** Opens the name of each `custom-meta` in which Silteme keeps what JATS has no element for; the rest of the name is the block's type. */
export const OWN_META_PREFIX = "silteme:";
