import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AssignmentActions } from "#components/assignments/assignment-actions.tsx";
import { AssignmentFacts } from "#components/assignments/assignment-facts.tsx";
import { stateOf } from "#components/assignments/assignment-state.ts";
import { MaterialList } from "#components/assignments/material-list.tsx";
import { NewerRubric } from "#components/assignments/newer-rubric.tsx";
import { OwnEssay } from "#components/assignments/own-essay.tsx";
import { ProgressStrip } from "#components/assignments/progress-strip.tsx";
import { StudentTable } from "#components/assignments/student-table.tsx";
import { titleOf } from "#components/assignments/title-of.ts";
import { ZoneTime } from "#components/assignments/zone-time.tsx";
import { ResearchConsent } from "#components/privacy/research-consent.tsx";
import { RubricPreview } from "#components/rubrics/rubric-preview.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page, Section } from "#components/ui/page.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { AssignmentView } from "#lib/operations/assignments.ts";
import type { AssignedStudent } from "#lib/operations/extensions.ts";
import { mayPlanAssignments } from "#lib/permissions/assignments.ts";
import { accept } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { listAssignedStudents } from "#lib/server/queries/assigned-students.ts";
import { showAssignment } from "#lib/server/queries/assignments.ts";
import { readGroup } from "#app/_edge/page.ts";
import { pageLocale } from "../page-locale.ts";

interface Props {
  readonly params: Promise<{ groupId: string; assignmentId: string }>;
}

async function read({ params }: Props) {
  const { groupId, assignmentId } = await params;
  return { groupId, ...(await readGroup(groupId, (group) => assignmentOf(group, assignmentId))) };
}

async function assignmentOf(group: InGroup, assignmentId: string) {
  const mayPlan = mayPlanAssignments(group.actor);
  const shown = await showAssignment(group, assignmentId, { deletedToo: mayPlan });
  if (!shown.ok) return shown;
  const listed =
    mayPlan && shown.value.deletedAt === null ? await listAssignedStudents(group, assignmentId) : null;
  if (listed?.ok === false) return listed;
  return accept({
    assignment: shown.value,
    students: listed?.value.students ?? null,
    mayPlan,
    isStudent: group.actor.role === "student",
  });
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { assignment } = await read(props);
  return { title: titleOf(assignment.titles, await pageLocale()).text };
}

export default async function AssignmentPage(props: Props) {
  const { groupId, assignment, students, mayPlan, isStudent } = await read(props);
  const words = await getTranslations("assignments");
  const locale = await pageLocale();
  const title = titleOf(assignment.titles, locale);
  const task = titleOf(assignment.tasks, locale);
  const { own, rubric, materials, timeZone } = assignment;
  const state = stateOf(assignment, new Date());
  const dueAt = own === null ? assignment.dueAt : own.dueAt;
  return (
    <Page
      title={title.text}
      {...(title.lang === undefined ? {} : { titleLang: title.lang })}
      lead={
        <>
          {isStudent ? null : <>{words(`state.${state}`)} · </>}
          {dueAt === null ? (
            words("own.noDue")
          ) : (
            <>
              {words("own.due")} <ZoneTime at={dueAt} timeZone={timeZone} />
            </>
          )}
        </>
      }
      actions={
        mayPlan ? (
          <AssignmentActions groupId={groupId} assignment={assignment} />
        ) : own === null ? null : (
          <OwnEssay groupId={groupId} assignmentId={assignment.id} own={own} />
        )
      }
    >
      {assignment.deletedAt === null ? null : <Notice tone="warn">{words("isDeleted")}</Notice>}
      {mayPlan ? <Planning {...{ groupId, assignment, students }} /> : null}
      {own === null || own.extendedTo === null ? null : (
        <Notice title={words("own.extendedTitle")}>
          <ZoneTime at={own.extendedTo} timeZone={timeZone} />
          {own.extensionReason === "" ? null : <p>{own.extensionReason}</p>}
        </Notice>
      )}
      {task.text === "" ? null : (
        <Section id="task" title={words("form.task")}>
          <p lang={task.lang} className="max-w-2xl font-serif text-read whitespace-pre-line">
            {task.text}
          </p>
        </Section>
      )}
      {materials.length === 0 ? null : (
        <Section id="materials" title={words("form.materials")}>
          <MaterialList {...{ groupId, materials, isStudent }} assignmentId={assignment.id} />
        </Section>
      )}
      <Section id="facts" title={words("facts.title")}>
        <AssignmentFacts assignment={assignment} isStudent={isStudent} />
      </Section>
      {own === null || own.submissionId === null ? null : (
        <ResearchConsent
          groupId={groupId}
          assignmentId={assignment.id}
          consent={own.consent}
          isTeam={assignment.isTeam}
        />
      )}
      {rubric === null ? null : (
        <Section id="rubric" title={words("rubric.title")} lead={words("rubric.lead")}>
          {mayPlan ? <NewerRubric groupId={groupId} assignment={assignment} rubric={rubric} /> : null}
          <RubricPreview rubric={rubric.content} scale={assignment} />
        </Section>
      )}
    </Page>
  );
}

interface PlanningProps {
  readonly groupId: string;
  readonly assignment: AssignmentView;
  readonly students: readonly AssignedStudent[] | null;
}

/** How far everybody is, and who has more time: for those who look after the group. */
async function Planning({ groupId, assignment, students }: PlanningProps) {
  const words = await getTranslations("assignments");
  const { progress, timeZone, dueAt, id } = assignment;
  if (progress === null || students === null) return null;
  return (
    <>
      {assignment.publishedAt === null ? <Notice>{words("notPublished")}</Notice> : null}
      <Section id="progress" title={words("progress.title")}>
        <ProgressStrip groupId={groupId} assignmentId={id} progress={progress} />
        <details>
          <summary className="link control inline-flex items-center">
            {words("students.open", { count: students.length })}
          </summary>
          <div className="pt-3">
            {students.length === 0 ? (
              <p className="text-ink-2">
                {words("students.none")}{" "}
                <TextLink href={`/groups/${groupId}/members`}>{words("students.invite")}</TextLink>
              </p>
            ) : (
              <StudentTable {...{ groupId, timeZone, dueAt, students }} assignmentId={id} />
            )}
          </div>
        </details>
      </Section>
    </>
  );
}
