import { useLocale, useTranslations } from "next-intl";

/** A size for people: "640 kB", "1.4 MB". Units are powers of 1024, as file managers count. */
export function FileSize({ bytes }: { bytes: number }) {
  const words = useTranslations("import");
  const locale = useLocale();
  const { size, unit } = sizeInUnits(bytes);
  // Not by Intl: browsers without Kazakh would print an English point where the server printed a comma.
  const digits = locale === "en" ? String(size) : String(size).replace(".", ",");
  return words("size", { size: digits, unit });
}

function sizeInUnits(bytes: number): { readonly size: number; readonly unit: "mb" | "kb" | "b" } {
  if (bytes >= 1_048_576) return { size: Math.round(bytes / 104_857.6) / 10, unit: "mb" };
  return bytes >= 1_024 ? { size: Math.round(bytes / 1_024), unit: "kb" } : { size: bytes, unit: "b" };
}
