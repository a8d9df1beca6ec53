import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { TAG_COLOURS } from "#lib/codebook/colour.ts";

/** Colours are judged as they are written in app/tokens.css: WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11. */
const css = readFileSync(new URL("../../app/tokens.css", import.meta.url), "utf8");
const blocks = [...css.matchAll(/:root[^{]*\{([^{}]*)\}/g)].map(([, body = ""]) => declarations(body));
const [light = new Map<string, string>(), darkBySystem = new Map<string, string>(), darkByChoice] = blocks;

function declarations(body: string): Map<string, string> {
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** #rgb, #rrggbb or #rrggbbaa, each channel 0–1. */
function colour(theme: Map<string, string>, name: string): Colour {
  const hex = /^#([0-9a-f]{6})([0-9a-f]{2})?/.exec(theme.get(name) ?? "");
  if (hex === null) throw new Error(`--${name} is no colour`);
  const at = (place: number): number => parseInt(hex[1]?.slice(place, place + 2) ?? "", 16) / 255;
  return [at(0), at(2), at(4), hex[2] === undefined ? 1 : parseInt(hex[2], 16) / 255];
}

function over(paint: Colour, ground: Colour): Colour {
  const mix = (channel: 0 | 1 | 2): number => paint[channel] * paint[3] + ground[channel] * (1 - paint[3]);
  return [mix(0), mix(1), mix(2), 1];
}

function luminance([red, green, blue]: Colour): number {
  const linear = (value: number): number =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(one: Colour, other: Colour): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ["paper", "surface", "sunk"] as const;
const PAINTS = [...TAG_COLOURS, "focus"] as const;

describe.each([
  ["light", light],
  ["dark", darkBySystem],
] as const)("the %s theme", (_, theme) => {
  const on = (text: string, ground: string): number => contrast(colour(theme, text), colour(theme, ground));

  test.each(GROUNDS)("prints text on %s at 7:1 and whispers at 4.5:1", (ground) => {
    expect(on("ink", ground)).toBeGreaterThanOrEqual(7);
    expect(on("ink-2", ground)).toBeGreaterThanOrEqual(7);
    const strokes = TAG_COLOURS.map((tag) => `${tag}-line`);
    for (const name of ["ink-3", "accent", "ok", "warn", "bad", ...strokes]) {
      expect(on(name, ground), name).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("prints on its washes and its accent", () => {
    expect(on("accent-on", "accent")).toBeGreaterThanOrEqual(4.5);
    for (const [text, ground] of [
      ["ink-2", "accent-wash"],
      ["ink-2", "warn-wash"],
      ["ink-2", "bad-wash"],
      ["warn", "warn-wash"],
      ["bad", "bad-wash"],
      ["accent", "accent-wash"],
      ["ink", "select"],
    ] as const) {
      expect(on(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("keeps the text at 7:1 under one paint and under two", () => {
    const paper = colour(theme, "paper");
    for (const first of PAINTS) {
      for (const second of PAINTS) {
        const once = over(colour(theme, first), paper);
        const twice = over(colour(theme, second), once);
        expect(contrast(colour(theme, "ink"), once), first).toBeGreaterThanOrEqual(7);
        expect(contrast(colour(theme, "ink"), twice), `${second} over ${first}`).toBeGreaterThanOrEqual(7);
      }
    }
  });

  test("draws the border of a control at 3:1", () => {
    for (const ground of ["paper", "surface"]) expect(on("edge", ground)).toBeGreaterThanOrEqual(3);
  });
});

test("dark by choice is the same as dark by system", () => {
  expect(darkBySystem.size).toBeGreaterThan(20);
  expect(darkByChoice).toEqual(darkBySystem);
});
