import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button.tsx";

/** From the list of essays to what the class shares. */
export function OverlapsLink({
  groupId,
  assignmentId,
}: {
  readonly groupId: string;
  readonly assignmentId: string;
}) {
  const words = useTranslations("checks.overlap");
  return (
    <ButtonLink href={`/groups/${groupId}/assignments/${assignmentId}/overlaps`}>{words("link")}</ButtonLink>
  );
}
