import { useTranslations } from "next-intl";
import { ConflictBox } from "#components/conflicts/conflict-box.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import type { CellConflict } from "#lib/operations/matrix.ts";

interface ClaimConflictsProps {
  readonly groupId: string;
  readonly conflicts: readonly CellConflict[];
}

/** What disagrees about a claim, beside its passages; decided where the conflicts are. Of what was decided only that is told. */
export function ClaimConflicts({ groupId, conflicts }: ClaimConflictsProps) {
  const words = useTranslations("matrix");
  const said = useTranslations("conflicts");
  const locale = useInterfaceLocale();
  return (
    <div className="grid content-start gap-2 py-3">
      {conflicts.map(({ conflict, more }) => {
        const { kind, key, state, decision } = conflict;
        const href = `/groups/${groupId}/conflicts?${new URLSearchParams({ case: key, ...(state === "decided" ? { state: "decided" } : {}) })}`;
        return state === "decided" && decision !== null ? (
          <p key={`${kind} ${key}`} className="border-l-2 border-line-2 px-4 py-1 text-label text-ink-2">
            <b>{said(`kind.${kind}`)}.</b> {said(`decided.${decision.decision}`)}{" "}
            <TextLink href={href}>{words("toDecision")}</TextLink>
          </p>
        ) : (
          <ConflictBox key={`${kind} ${key}`} {...{ conflict, more }} interfaceLocale={locale}>
            {state === "reopened" ? <p className="text-label text-ink-2">{said("reopened")}</p> : null}
            <TextLink href={href}>{words("toConflict")}</TextLink>
          </ConflictBox>
        );
      })}
    </div>
  );
}
