import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { classNames } from "#components/ui/class-names.ts";

export const LIBRARY_ROOMS = ["library", "waiting", "duplicates", "check"] as const;
export type LibraryRoom = (typeof LIBRARY_ROOMS)[number];

interface LibraryNavProps {
  readonly groupId: string;
  readonly here: LibraryRoom | null;
  /** How much waits there to be done; nothing is said of 0. */
  readonly counts?: Partial<Readonly<Record<LibraryRoom, number>>>;
}

/** The ways between the pages about works: what there is, what waits, what is double, what is wrong. */
export function LibraryNav({ groupId, here, counts = {} }: LibraryNavProps) {
  const words = useTranslations("references.nav");
  const at = `/groups/${groupId}`;
  const hrefs: Readonly<Record<LibraryRoom, string>> = {
    library: `${at}/references`,
    waiting: `${at}/references/waiting`,
    duplicates: `${at}/references/duplicates`,
    check: `${at}/integrity`,
  };
  return (
    <nav
      aria-label={words("label")}
      data-screen-only
      className="-mx-4 mb-4 overflow-x-auto px-4 md:mx-0 md:px-0"
    >
      <ul className="flex gap-5 whitespace-nowrap">
        {LIBRARY_ROOMS.map((room) => (
          <li key={room}>
            <NextLink
              href={hrefs[room]}
              prefetch={false}
              aria-current={room === here ? "page" : undefined}
              className={classNames(
                "control inline-flex items-center gap-1.5 border-b-2",
                room === here
                  ? "border-accent font-bold text-ink"
                  : "border-transparent text-ink-2 hover:border-line-2 hover:text-ink",
              )}
            >
              {words(room)}
              {(counts[room] ?? 0) > 0 ? (
                <span className="text-label font-normal text-ink-3 tabular-nums">{counts[room]}</span>
              ) : null}
            </NextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
