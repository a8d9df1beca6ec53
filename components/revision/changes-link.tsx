import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/text-link.tsx";

interface ChangesLinkProps {
  /** Of the essay on the desk. */
  readonly essayAddress: string;
  /** The handing in against which the one that is shown is compared. */
  readonly before: number;
}

/** Leads from the desk to what changed since the handing in before. */
export function ChangesLink({ essayAddress, before }: ChangesLinkProps) {
  const words = useTranslations("revision");
  return (
    <TextLink href={`${essayAddress}/changes?from=${String(before)}&to=${String(before + 1)}`}>
      {words("compareSince", { number: before })}
    </TextLink>
  );
}
