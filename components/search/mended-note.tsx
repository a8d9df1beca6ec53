import { useTranslations } from "next-intl";

/** Beside the count of a list: what was searched for in place of what was typed. */
export function MendedNote({ q }: { readonly q: string | null }) {
  const words = useTranslations("search");
  return q === null ? null : <span className="text-ink-2">{words("mended", { q })}</span>;
}
