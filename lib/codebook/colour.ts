/** The colours of the design that a tag can have, by the names of their tokens (app/tokens.css). The first four are also the kinds of claim. */
export const TAG_COLOURS = ["m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8"] as const;
export type TagColour = (typeof TAG_COLOURS)[number];

/** Of each colour the stroke on light paper: what other programs are given, and what theirs are compared with. */
const HEX: Record<TagColour, string> = {
  m1: "#8A6100",
  m2: "#4450A8",
  m3: "#A23450",
  m4: "#2B6B3B",
  m5: "#1C6B6B",
  m6: "#7A3BA3",
  m7: "#9C4A12",
  m8: "#4D5966",
};

export function hexOfColour(colour: TagColour): string {
  return HEX[colour];
}

/** The colour of the design that is nearest to "#RRGGBB" or "#RGB"; null for what is no colour. Exported colours come back as themselves. */
export function nearestColour(hex: string): TagColour | null {
  const wanted = readHex(hex);
  if (wanted === null) return null;
  const [nearest] = TAG_COLOURS.map((colour) => ({ colour, far: farFrom(wanted, colour) })).sort(
    (one, other) => one.far - other.far,
  );
  return nearest?.colour ?? null;
}

interface Shade {
  /** Degrees, 0–360. */
  readonly hue: number;
  /** 0–1: how far it is from grey. */
  readonly chroma: number;
}

/**
 * People tell tags apart by hue: a pale yellow is our amber, however far its lightness is from the stroke's. Whatever is nearly grey is the
 * grey one. Degrees of the circle of hues.
 */
function farFrom(wanted: Shade, colour: TagColour): number {
  const ours = shadeOf(HEX[colour]);
  if (wanted.chroma < GREYISH) return colour === "m8" ? 0 : 180;
  if (colour === "m8") return ours.hue === wanted.hue && ours.chroma === wanted.chroma ? 0 : 180;
  const apart = Math.abs(ours.hue - wanted.hue);
  return Math.min(apart, 360 - apart);
}

/** The grey of the design has 0.1. */
const GREYISH = 0.11;

function shadeOf(hex: string): Shade {
  const shade = readHex(hex);
  if (shade === null) throw new RangeError(`${hex} is no colour`);
  return shade;
}

function readHex(hex: string): Shade | null {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(hex.trim())?.[1];
  if (digits === undefined) return null;
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  const channel = (at: number) => parseInt(long.slice(at, at + 2), 16) / 255;
  return shade(channel(0), channel(2), channel(4));
}

function shade(red: number, green: number, blue: number): Shade {
  const most = Math.max(red, green, blue);
  const chroma = most - Math.min(red, green, blue);
  if (chroma === 0) return { hue: 0, chroma };
  const sixth =
    most === red
      ? (green - blue) / chroma
      : most === green
        ? 2 + (blue - red) / chroma
        : 4 + (red - green) / chroma;
  return { hue: (sixth * 60 + 360) % 360, chroma };
}
