import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { classNames } from "#components/ui/class-names.ts";

export const EVIDENCE_ROOMS = ["matrix", "conflicts", "coverage"] as const;

interface EvidenceWaysProps {
  readonly groupId: string;
  readonly here: (typeof EVIDENCE_ROOMS)[number];
}

/** Three ways to look at the evidence of a group: who says what, what disagrees, what is covered. */
export function EvidenceWays({ groupId, here }: EvidenceWaysProps) {
  const words = useTranslations("matrix.ways");
  return (
    <nav aria-label={words("label")} data-screen-only>
      <ul className="flex gap-4">
        {EVIDENCE_ROOMS.map((room) => (
          <li key={room}>
            <NextLink
              href={`/groups/${groupId}/${room}`}
              prefetch={false}
              aria-current={room === here ? "page" : undefined}
              className={classNames(
                "control flex items-center border-b-2",
                room === here ? "border-accent font-bold" : "border-transparent text-ink-2 hover:text-ink",
              )}
            >
              {words(room)}
            </NextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
