import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";

/** A decimal as it is written in the language of the interface: "12.5", «12,5». */
export function useDecimal(): (text: string) => string {
  const locale = useInterfaceLocale();
  return (text) => (locale === "en" ? text : text.replace(".", ","));
}
