import { useTranslations } from "next-intl";

/** "№ 14", in English "No. 14": how a claim is called beside its wording. */
export function useClaimNumber(): (number: number) => string {
  const words = useTranslations("reader");
  return (number) => words("claimNumber", { number });
}
