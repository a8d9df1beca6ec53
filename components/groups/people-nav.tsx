import { useTranslations } from "next-intl";
import { WaysNav } from "#components/ui/ways-nav.tsx";

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
  const ways = PEOPLE_ROOMS.map((key) => ({ key, href: `/groups/${groupId}/${key}`, text: words(key) }));
  return <WaysNav label={words("label")} {...{ ways, here }} className="mb-4" />;
}
