import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button.tsx";
import type { OwnPart } from "#lib/operations/assignments.ts";
import { ownStateOf } from "./assignment-state.ts";

interface OwnEssayProps {
  readonly groupId: string;
  readonly assignmentId: string;
  readonly own: OwnPart;
}

/** The way from an assignment to the own essay, as far as there is one or can be. */
export function OwnEssay({ groupId, assignmentId, own }: OwnEssayProps) {
  const words = useTranslations("assignments.own");
  const state = ownStateOf(own);
  const here = `/groups/${groupId}/assignments/${assignmentId}`;
  if (state === "not_open" || (state === "missed" && own.submissionId === null))
    return <span className="text-ink-3">{words(`state.${state}`)}</span>;
  const isFirst = own.submissionId === null;
  return (
    <ButtonLink look="main" href={`${here}/${state === "released" ? "feedback" : "essay"}`}>
      {words(state === "to_write" ? (isFirst ? "begin" : "goOn") : `essay.${state}`)}
    </ButtonLink>
  );
}
