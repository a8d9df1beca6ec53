import type { Stretch } from "./sentences.ts";

const WORDS = new Intl.Segmenter("und", { granularity: "word" });

/** What joins two words without a blank between them: "өзін-өзі", "77-ден", "2017–2022". */
const JOINTS = new Set(["-", "‐", "‑", "–", "/"]);

/**
 * The words of a text in UTF-16 units: what a person would point at as one. Parts joined by a hyphen without blanks are one word; marks and
 * emoji between words are none. Where scripts write no blanks (Chinese, Thai) words are those that Unicode's dictionaries know.
 */
export function wordsOf(text: string): Stretch[] {
  const words: [number, number][] = [];
  const pieces = [...WORDS.segment(text)];
  pieces.forEach(({ index, segment, isWordLike }, n) => {
    if (isWordLike !== true) return;
    const end = index + segment.length;
    const joint = pieces[n - 1];
    const last = words.at(-1);
    const isJoined = joint !== undefined && JOINTS.has(joint.segment) && last?.[1] === joint.index;
    if (isJoined) last[1] = end;
    else words.push([index, end]);
  });
  return words;
}
