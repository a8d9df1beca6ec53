import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import type { SearchAnswer } from "#lib/operations/search.ts";

interface ToldProps {
  readonly answer: SearchAnswer;
  /** Only the names that were typed were looked for. */
  readonly isAsTyped: boolean;
  readonly onVerbatim: () => void;
  readonly onNames: (isAsTyped: boolean) => void;
}

/** What was understood otherwise than typed, each with its way back, and what is not in the index yet. */
export function Told({ answer, isAsTyped, onVerbatim, onNames }: ToldProps) {
  const words = useTranslations("search");
  const { mended, alsoAs, isBehind, notes } = answer;
  return (
    <div className="mt-2 grid gap-2 empty:hidden">
      {mended === null ? null : (
        <p>
          {words("mended", { q: mended })}{" "}
          <LinkButton onClick={onVerbatim} data-screen-only>
            {words("verbatim")}
          </LinkButton>
        </p>
      )}
      {alsoAs.length === 0 ? null : (
        <p className="max-w-[100ch] text-label text-ink-2">
          {words(isAsTyped ? "otherNames" : "alsoAs", { names: alsoAs.join(" · ") })}{" "}
          <LinkButton onClick={() => onNames(!isAsTyped)} data-screen-only>
            {words(isAsTyped ? "withNames" : "asTyped")}
          </LinkButton>
        </p>
      )}
      {notes.map(({ code, words: about }) => (
        <p key={`${code} ${about}`} className="text-label text-ink-2">
          {words(`notes.${code}`, { words: about })}
        </p>
      ))}
      {isBehind ? <Notice tone="info">{words("behind")}</Notice> : null}
    </div>
  );
}
