"use client";

import { useTranslations } from "next-intl";
import { useOthersSaid } from "#components/live/use-others-said.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import type { MarkKind } from "./selection-bar.tsx";

interface KeyHelpProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly marks: readonly MarkKind[];
}

/** A row: what the keys do, and every way to press them. */
interface KeyRow {
  readonly does: string;
  readonly keys: readonly string[];
}

/** Every key of the reader, with the letters of the interface's language. */
export function KeyHelp({ open, onOpenChange, marks }: KeyHelpProps) {
  const words = useTranslations("reader.help");
  const keys = useTranslations("reader.keys");
  const acts = useTranslations("reader.act");
  const [isSaid, setSaid] = useOthersSaid();
  const row = (name: Parameters<typeof words>[0], ...pressed: string[]): KeyRow => ({
    does: words(name),
    keys: pressed,
  });
  const shift = keys("shift");
  const parts = [
    {
      title: words("anywhere"),
      rows: [
        row("enter", "I", "Enter"),
        row("next", "J", "]"),
        row("previous", "K", "["),
        row("toCard", "Enter"),
        { does: words("reply"), keys: [keys("reply")] },
        row("filter", "F"),
        row("find", `Ctrl ${shift} F`),
        row("back", "Esc"),
        row("help", "?"),
      ],
    },
    {
      title: words("cursor"),
      rows: [
        row("word", "←", "→"),
        row("sentence", "↑", "↓"),
        row("block", "Ctrl ↑", "Ctrl ↓"),
        row("edges", "Home", "End"),
        row("wholeText", "Ctrl Home", "Ctrl End"),
        row("extend", `${shift} ← ↑ → ↓`),
        row("chooseWord", "W"),
        row("chooseSentence", "S"),
        row("chooseBlock", "B"),
        row("grow", "=", "−"),
        row("open", "Enter"),
      ],
    },
    {
      title: words("selected"),
      rows: marks.map((mark) => ({ does: acts(mark), keys: [keys(mark)] })),
    },
    {
      title: words("queue"),
      rows: [
        row("queueNext", "N"),
        row("queuePrevious", "P"),
        row("queueAccept", "A"),
        row("queuePlace", "S"),
        row("queueDetach", "D"),
      ],
    },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={words("title")} wide>
      <div className="gap-x-8 pb-2 md:columns-2">
        {parts.map(({ title, rows }) => (
          <section key={title} className="mb-4 break-inside-avoid">
            <h3 className="mb-1 font-sans! text-ui! font-bold">{title}</h3>
            <dl>
              {rows.map(({ does, keys: pressed }) => (
                <div key={does} className="flex items-baseline gap-3 border-t border-line py-1">
                  <dt className="min-w-0 flex-1 text-ink-2">{does}</dt>
                  <dd className="flex flex-none gap-1">
                    {pressed.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className="control flex items-center gap-2 border-t border-line py-2">
        <input type="checkbox" checked={isSaid} onChange={(event) => setSaid(event.target.checked)} />
        {words("sayOthers")}
      </label>
      <p className="border-t border-line pt-2 text-label text-ink-3">{words("latin")}</p>
    </Dialog>
  );
}
