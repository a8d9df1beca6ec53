import { useTranslations } from "next-intl";
import { Notice } from "./notice.tsx";
import type { TextOfFile } from "./text-file.ts";

/** Says that a file was not in UTF-8 and what it was taken for: a guess that somebody has to look at. */
export function ReadAs({ encoding }: { readonly encoding: TextOfFile["encoding"] }) {
  const words = useTranslations("ui");
  return encoding === "UTF-8" ? null : (
    <Notice tone="warn" announced>
      {words("readAs", { encoding })}
    </Notice>
  );
}
