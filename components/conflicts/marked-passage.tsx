import { classNames } from "#components/ui/class-names.ts";

/** How a value stands to the register: the words are marked by their stroke and, for the eye, by a colour. */
export type MarkTone = "registered" | "off_register" | "plain";

const TONES: Readonly<Record<MarkTone, string>> = {
  registered: "decoration-ok decoration-2",
  off_register: "decoration-bad decoration-wavy",
  plain: "decoration-accent decoration-2",
};

interface MarkedPassageProps {
  readonly text: string;
  /** The words that say the value; where they do not stand in the text, nothing is marked. */
  readonly words: string;
  readonly tone: MarkTone;
}

/** A passage with the words marked that differ from those of the others. */
export function MarkedPassage({ text, words, tone }: MarkedPassageProps) {
  const at = words === "" ? -1 : text.indexOf(words);
  if (at === -1) return <>{text.replaceAll(/\s+/gu, " ")}</>;
  const end = at + words.length;
  return (
    <>
      {text.slice(0, at).replaceAll(/\s+/gu, " ")}
      <mark
        className={classNames("bg-transparent font-bold text-ink underline underline-offset-4", TONES[tone])}
      >
        {words}
      </mark>
      {text.slice(end).replaceAll(/\s+/gu, " ")}
    </>
  );
}

export function toneOf(isRegistered: boolean | null): MarkTone {
  if (isRegistered === null) return "plain";
  return isRegistered ? "registered" : "off_register";
}
