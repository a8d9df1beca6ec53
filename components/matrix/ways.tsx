import { useTranslations } from "next-intl";
import { WaysNav } from "#components/ui/ways-nav.tsx";

export const EVIDENCE_ROOMS = ["matrix", "conflicts", "coverage"] as const;

interface EvidenceWaysProps {
  readonly groupId: string;
  readonly here: (typeof EVIDENCE_ROOMS)[number];
}

/** Three ways to look at the evidence of a group: who says what, what disagrees, what is covered. */
export function EvidenceWays({ groupId, here }: EvidenceWaysProps) {
  const words = useTranslations("matrix.ways");
  const ways = EVIDENCE_ROOMS.map((key) => ({ key, href: `/groups/${groupId}/${key}`, text: words(key) }));
  return <WaysNav label={words("label")} {...{ ways, here }} />;
}
