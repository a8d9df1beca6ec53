import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button.tsx";
import type { ProgressView } from "#lib/operations/assignments.ts";
import { Share } from "./share.tsx";

interface ProgressStripProps {
  readonly groupId: string;
  readonly assignmentId: string;
  readonly progress: ProgressView;
}

/** From the first word to the released feedback: how many have come how far. */
export function ProgressStrip({ groupId, assignmentId, progress }: ProgressStripProps) {
  const words = useTranslations("assignments.progress");
  const pictures = useTranslations("classPictures");
  const files = useTranslations("feedbackFiles.room");
  const { students, begun, handedIn, sheets, sheetsDone, released } = progress;
  const here = `/groups/${groupId}/assignments/${assignmentId}`;
  const steps = [
    ["begun", begun, students],
    ["handedIn", handedIn, students],
    ["given", sheets, sheets],
    ["reviewed", sheetsDone, sheets],
    ["released", released, handedIn],
  ] as const;
  return (
    <div className="grid gap-4">
      <dl className="flex flex-wrap gap-x-10 gap-y-4">
        {steps.map(([step, done, all]) => (
          <div key={step} className="grid w-32 content-start gap-1">
            <dt className="text-label text-ink-3">{words(step)}</dt>
            <dd>
              {step === "given" ? (
                <span className="tabular-nums">{sheets === 0 ? "–" : sheets}</span>
              ) : (
                <Share label={words(step)} done={done} all={all} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      <div data-screen-only className="flex flex-wrap gap-2">
        <ButtonLink href={`${here}/reviewers`}>{words("allocate")}</ButtonLink>
        {handedIn === 0 ? null : <ButtonLink href={`${here}/essays`}>{words("essays")}</ButtonLink>}
        <ButtonLink href={`${here}/pictures`}>{pictures("open")}</ButtonLink>
        <ButtonLink href={`${here}/files`}>{files("open")}</ButtonLink>
      </div>
    </div>
  );
}
