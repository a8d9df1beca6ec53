import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import type { PreviewBlock } from "#lib/operations/import-preview.ts";
import type { Deeds } from "./use-deeds.ts";
import type { Desk } from "./use-desk.ts";

interface BlockTypingProps {
  readonly block: PreviewBlock;
  readonly desk: Desk;
  readonly deeds: Deeds;
}

/** The text of a block being typed. Ctrl+Enter keeps it, Escape lets it be as it was. */
export function BlockTyping({ block, desk, deeds }: BlockTypingProps) {
  const words = useTranslations("correction.typing");
  const [text, setText] = useState(block.text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const keep = (): void => {
    desk.start("nothing");
    if (text !== block.text) deeds.correct({ kind: "edit_text", block: block.id, text });
  };
  return (
    <div className="grid gap-2" onClick={(event) => event.stopPropagation()}>
      <textarea
        ref={field}
        lang={block.language === "mixed" ? undefined : block.language}
        aria-label={words("label", { number: block.number })}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === "Escape") desk.start("nothing");
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) keep();
        }}
        className="field-sizing-content max-h-96 min-h-20 w-full rounded border border-edge bg-surface p-2 font-serif text-quote"
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button look="main" disabled={text.trim() === ""} onClick={keep}>
          {words("keep")}
        </Button>
        <Button look="quiet" onClick={() => desk.start("nothing")}>
          {words("cancel")}
        </Button>
        <span className="text-label text-ink-3">
          <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> · <Kbd>Esc</Kbd>
        </span>
        {text.trim() === "" ? <span className="text-label text-warn">{words("empty")}</span> : null}
      </div>
    </div>
  );
}
