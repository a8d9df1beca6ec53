"use client";

import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { useToast } from "#components/ui/toast.tsx";
import type { MaterialView } from "#lib/operations/assignments.ts";
import type { SubmissionView } from "#lib/operations/submissions.ts";
import { CiteDialog } from "./cite-dialog.tsx";
import { EssayBar, type WrittenAssignment } from "./essay-bar.tsx";
import { EssayChecks } from "./essay-checks.tsx";
import { EssayMaterials, useCite } from "./essay-materials.tsx";
import { HandInPanel } from "./hand-in-panel.tsx";
import { MaterialBeside } from "./material-beside.tsx";
import { PrintedList } from "./printed-list.tsx";
import { TeamPanel } from "./team-panel.tsx";
import { useEssay, type EssayStart } from "./use-essay.ts";
import "./essay.css";

interface EssayScreenProps {
  readonly start: EssayStart;
  readonly submission: SubmissionView;
  readonly assignment: WrittenAssignment & { readonly isTeam: boolean };
  readonly materials: readonly MaterialView[];
  /** Title and task, drawn by the server. */
  readonly task: ReactNode;
}

/** The room in which a student writes: the text in the middle, what is asked for and how it stands beside it. */
export function EssayScreen({ start, submission, assignment, materials, task }: EssayScreenProps) {
  const words = useTranslations("essays");
  const toast = useToast();
  const leftOut = (count: number) => toast({ text: words("commentsLeftOut", { count }) });
  const labels = {
    label: words("label"),
    title: words("titleHint"),
    body: words("bodyHint"),
    mark: words("note.mark"),
    text: words("note.text"),
    done: words("note.done"),
  };
  const { host, desk, citing, setCiting } = useEssay(start, labels, leftOut);
  const [beside, setBeside] = useState<MaterialView | null>(null);
  const cite = useCite(desk);
  const place = { groupId: start.groupId, submissionId: start.submissionId };
  return (
    <main id="content" className={beside === null ? "essay" : "essay essay-has-beside"}>
      <aside className="essay-side" aria-label={words("side")}>
        {task}
        <EssayMaterials {...{ materials }} onOpen={setBeside} onCite={cite} />
        <HandInPanel groupId={start.groupId} desk={desk} first={submission} />
        {desk === null ? null : <EssayChecks {...place} desk={desk} />}
        {assignment.isTeam ? (
          <TeamPanel place={place} first={submission.authors} userId={start.userId} />
        ) : null}
      </aside>
      <div className="essay-page">
        {desk === null ? null : (
          <EssayBar
            {...{ desk, start, assignment }}
            onCite={() => setCiting({ view: desk.editor.view, position: null, items: [] })}
          />
        )}
        <div ref={host} className="essay-sheet" />
        {desk === null ? null : <PrintedList printed={desk.printed} />}
      </div>
      {beside === null ? null : (
        <MaterialBeside
          groupId={start.groupId}
          assignmentId={assignment.id}
          material={beside}
          onCite={cite}
          onClose={() => setBeside(null)}
        />
      )}
      {citing === null || desk === null ? null : (
        <CiteDialog
          groupId={start.groupId}
          assignmentId={assignment.id}
          place={citing}
          printed={desk.printed}
          onClose={() => setCiting(null)}
        />
      )}
    </main>
  );
}
