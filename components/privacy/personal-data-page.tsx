"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Check } from "#components/assignments/check.tsx";
import { useTitle } from "#components/assignments/title-of.ts";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Page, Section } from "#components/ui/page.tsx";
import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { eraseStudent, type PersonalData } from "#lib/operations/personal-data.ts";

interface PersonalDataProps {
  readonly groupId: string;
  readonly data: PersonalData;
}

/** What is kept of students: what is erased by itself and when, what may go to research, and erasing on request. */
export function PersonalDataPage({ groupId, data }: PersonalDataProps) {
  const words = useTranslations("privacy");
  const titleOf = useTitle();
  const here = `/api/v1/groups/${groupId}/assignments`;
  return (
    <Page title={words("title")} lead={words("lead")}>
      <PageCrumb label={words("title")} />
      <Section id="retention" title={words("retention")} lead={words("retentionLead")}>
        {data.assignments.length === 0 ? (
          <EmptyState title={words("none")} />
        ) : (
          <Table caption={words("retention")}>
            <thead>
              <tr>
                <HeadCell>{words("assignment")}</HeadCell>
                <HeadCell>{words("erased")}</HeadCell>
                <HeadCell>{words("research")}</HeadCell>
              </tr>
            </thead>
            <tbody>
              {data.assignments.map((line) => {
                const title = titleOf(line.titles);
                return (
                  <Row key={line.assignmentId}>
                    <RowHead lang={title.lang} className="align-top">
                      {title.text}
                    </RowHead>
                    <Cell className="align-top">
                      <Erasing line={line} />
                    </Cell>
                    <Cell className="align-top">
                      {words("consents", { count: line.consents, of: line.handedIn })}
                      {line.consents === 0 ? null : (
                        <p className="max-w-prose text-label text-ink-3">{words("researchHint")}</p>
                      )}
                      {line.consents === 0 ? null : (
                        <span className="-ml-3 inline-flex gap-2" data-screen-only>
                          {(["json", "csv"] as const).map((format) => (
                            <ButtonLink
                              key={format}
                              look="quiet"
                              prefetch={false}
                              download
                              href={`${here}/${line.assignmentId}/research-export?format=${format}`}
                            >
                              {format.toUpperCase()}
                            </ButtonLink>
                          ))}
                        </span>
                      )}
                    </Cell>
                  </Row>
                );
              })}
            </tbody>
          </Table>
        )}
      </Section>
      <Section id="students" title={words("students")} lead={words("studentsLead")}>
        <Students {...{ groupId, data }} />
      </Section>
    </Page>
  );
}

function Erasing({ line: { months, essays, keepsMarks } }: { line: PersonalData["assignments"][number] }) {
  const words = useTranslations("privacy");
  if (months === null) return words("never");
  const dated = essays.filter(({ eraseAt }) => eraseAt !== null);
  if (dated.length === 0) return words("afterRelease", { months });
  const waiting = essays.length - dated.length;
  return (
    <>
      <ul>
        {dated.map(({ number, from, eraseAt, state }) => (
          <li key={number}>
            {words("essay", { number })}: {eraseAt === null ? null : <Moment at={eraseAt} />}
            {state === "kept" ? null : <b> {words(`state.${state}`)}</b>}
            {from === null ? null : (
              <span className="block text-label text-ink-3">
                {words(`from.${from.by}`)} <Moment at={from.at} />
              </span>
            )}
          </li>
        ))}
        {waiting === 0 ? null : <li>{words("waiting", { count: waiting })}</li>}
      </ul>
      {keepsMarks ? <p className="text-label text-ink-3">{words("marksStay")}</p> : null}
    </>
  );
}

function Students({ groupId, data }: PersonalDataProps) {
  const words = useTranslations("privacy");
  const [erasing, setErasing] = useState<PersonalData["students"][number] | null>(null);
  if (data.students.length === 0) return <EmptyState title={words("noStudents")} />;
  return (
    <>
      <ul className="divide-y divide-line border-t border-line">
        {data.students.map((student) => (
          <li key={student.id} className="flex flex-wrap items-center gap-3 py-2">
            <bdi>{student.name}</bdi>
            <span className="text-label text-ink-3">{words("essays", { count: student.essays })}</span>
            {data.mayErase ? (
              <Button
                look="quiet"
                className="ml-auto"
                aria-label={words("eraseOf", { name: student.name })}
                onClick={() => setErasing(student)}
              >
                {words("erase")}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {erasing === null ? null : (
        <EraseDialog {...{ groupId }} student={erasing} onClose={() => setErasing(null)} />
      )}
    </>
  );
}

interface EraseDialogProps {
  readonly groupId: string;
  readonly student: PersonalData["students"][number];
  readonly onClose: () => void;
}

function EraseDialog({ groupId, student, onClose }: EraseDialogProps) {
  const words = useTranslations("privacy");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const [name, setName] = useState("");
  const [keepsMarks, setKeepsMarks] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const params = { groupId, userId: student.id };
    const answer = await call(eraseStudent, { params, body: { name, keepsMarks } });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.refusal.detail);
    toast({ text: words("done", { erased: answer.value.erased }) });
    onClose();
    router.refresh();
  };
  return (
    <FormDialog
      title={words("eraseOf", { name: student.name })}
      verb={words("erase")}
      busy={isBusy}
      disabled={name.trim() === ""}
      {...{ problem, onClose }}
      onSubmit={submit}
    >
      <p>{words("warning")}</p>
      <Check label={words("keep")} hint={words("keepHint")} checked={keepsMarks} onChecked={setKeepsMarks} />
      <TextField
        label={words("typeName", { name: student.name })}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
    </FormDialog>
  );
}
