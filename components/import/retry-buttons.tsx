import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import type { ImportView } from "#lib/operations/imports.ts";

/** Refusals of a reading that the pictures of the pages may get around. */
const RECOGNISABLE: readonly string[] = ["no_readable_text"];

/** Refusals that the same bytes will meet again: their sentence says what to do instead. */
const FINAL: readonly string[] = ["empty_file", "format_unknown", "password_protected"];

interface RetryButtonsProps {
  readonly line: Pick<ImportView, "refusal" | "recognise">;
  /** `recognise`: from the pictures of the pages; as last time when not said. */
  readonly onRetry: (recognise?: true) => void;
}

/** The ways on from a failed reading: as before, or from the pictures of the pages. */
export function RetryButtons({ line: { refusal, recognise }, onRetry }: RetryButtonsProps) {
  const words = useTranslations("import");
  const code = refusal?.code ?? "";
  if (FINAL.includes(code)) return null;
  return (
    <>
      <Button onClick={() => onRetry()}>{words("retry")}</Button>
      {!recognise && RECOGNISABLE.includes(code) ? (
        <Button onClick={() => onRetry(true)}>{words("recognise")}</Button>
      ) : null}
    </>
  );
}
