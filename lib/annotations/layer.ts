/**
 * Who sees and writes what stands on a layer. open: everybody who sees annotations sees it, whoever annotates writes. members: its members
 * alone see it. blind: its members write, and each sees the own work alone until it is opened.
 */
export const LAYER_ACCESS = ["open", "members", "blind"] as const;
export type LayerAccess = (typeof LAYER_ACCESS)[number];

/** Where an annotation stands that nobody said anything else about: on the common layer, without tags. */
export const COMMON_PLACE = { layerId: null, isPrivate: false, tagIds: [] as string[] };

/** Code points of a layer's name. */
export const LONGEST_LAYER_NAME = 120;
