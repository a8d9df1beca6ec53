import { useTranslations } from "next-intl";
import { WaysNav } from "#components/ui/ways-nav.tsx";

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
  const ways = LIBRARY_ROOMS.map((key) => ({ key, href: hrefs[key], text: words(key), count: counts[key] }));
  return <WaysNav label={words("label")} {...{ ways, here }} className="mb-4" />;
}
