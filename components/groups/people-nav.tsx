import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { classNames } from "#components/ui/class-names.ts";

const PEOPLE_ROOMS = ["members", "layers"] as const;

/** The ways between the pages about who is in the group, and who sees and writes what. */
export function PeopleNav({
  groupId,
  here,
}: {
  readonly groupId: string;
  readonly here: (typeof PEOPLE_ROOMS)[number];
}) {
  const words = useTranslations("layers.nav");
  return (
    <nav aria-label={words("label")} data-screen-only className="mb-4">
      <ul className="flex gap-5">
        {PEOPLE_ROOMS.map((room) => (
          <li key={room}>
            <NextLink
              href={`/groups/${groupId}/${room}`}
              prefetch={false}
              aria-current={room === here ? "page" : undefined}
              className={classNames(
                "control inline-flex items-center border-b-2",
                room === here
                  ? "border-accent font-bold text-ink"
                  : "border-transparent text-ink-2 hover:border-line-2 hover:text-ink",
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
