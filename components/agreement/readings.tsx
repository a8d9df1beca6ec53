import { CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { Reading, ReadingCode } from "#lib/agreement/measured.ts";
import { useFigureWords } from "./figure-words.ts";
import type { Called } from "./called.ts";

/** What says how things stand, and what asks to be careful; all the rest explains. */
const GOOD: readonly ReadingCode[] = ["reliable"];
const CAREFUL: readonly ReadingCode[] = [
  "unreliable",
  "below_chance",
  "disjoint",
  "one_value",
  "prevalence",
  "unfinished",
  "lost_passages",
  "one_sided",
];

interface ReadingsProps {
  readonly readings: readonly Reading[];
  readonly called: Called;
}

export function Readings({ readings, called }: ReadingsProps) {
  const { sentence } = useFigureWords();
  return (
    <ul className="grid max-w-3xl content-start gap-2">
      {readings.map((reading) => (
        <li key={`${reading.code} ${String(reading.values["coder"])}`} className="flex gap-2">
          <Sign code={reading.code} />
          <span>{sentence(reading, called.coder)}</span>
        </li>
      ))}
    </ul>
  );
}

function Sign({ code }: { readonly code: ReadingCode }) {
  if (GOOD.includes(code)) return <CircleCheck aria-hidden size={16} className="mt-1 flex-none text-ok" />;
  if (CAREFUL.includes(code))
    return <TriangleAlert aria-hidden size={16} className="mt-1 flex-none text-warn" />;
  return <Info aria-hidden size={16} className="mt-1 flex-none text-ink-3" />;
}
