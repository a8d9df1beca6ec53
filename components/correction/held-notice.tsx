import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Corrections } from "./use-corrections.ts";

/** A correction that was not taken: why, and the two ways on. Nothing that was typed is lost meanwhile. */
export function HeldNotice({ corrections: { held, tryAgain, drop } }: { corrections: Corrections }) {
  const words = useTranslations("correction.held");
  if (held === null) return null;
  const isConflict = held.refusal.code === "version_conflict";
  const typed =
    held.step.kind === "correct" ? held.step.corrections.find(({ kind }) => kind === "edit_text") : undefined;
  return (
    <div className="p-3">
      <Notice
        tone="error"
        announced
        title={words("title")}
        actions={
          <>
            <Button onClick={tryAgain}>{words("again")}</Button>
            <Button look="quiet" onClick={drop}>
              {words("drop")}
            </Button>
          </>
        }
      >
        <p>{isConflict ? words("conflict") : held.refusal.detail}</p>
        {typed?.kind === "edit_text" ? (
          <p className="mt-2 max-h-40 overflow-y-auto border-l-2 border-line-2 pl-3 font-serif text-quote">
            {typed.text}
          </p>
        ) : null}
      </Notice>
    </div>
  );
}
