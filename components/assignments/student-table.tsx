"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { type AssignedStudent, giveExtension, takeBackExtension } from "#lib/operations/extensions.ts";
import { ExtensionDialog } from "./extension-dialog.tsx";
import { ZoneTime } from "./zone-time.tsx";

interface StudentTableProps {
  readonly groupId: string;
  readonly assignmentId: string;
  readonly timeZone: string;
  /** Common to all; null: there is nothing to extend. */
  readonly dueAt: string | null;
  readonly students: readonly AssignedStudent[];
}

/** Students of an assignment with how far each has come; some or all of them can be given more time. */
export function StudentTable(props: StudentTableProps) {
  const { groupId, assignmentId, timeZone, dueAt, students } = props;
  const words = useTranslations("assignments.students");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isGiving, setGiving] = useState(false);
  const { takeBack } = useTakeBack(props);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const isAll = chosen.size === students.length;
  return (
    <div className="grid gap-3">
      {dueAt === null ? (
        <p className="text-label text-ink-3">{words("noDue")}</p>
      ) : (
        <div className="flex flex-wrap items-center gap-3">
          <Button disabled={chosen.size === 0} onClick={() => setGiving(true)}>
            {words("give", { count: chosen.size })}
          </Button>
          <LinkButton onClick={() => setChosen(isAll ? new Set() : new Set(students.map(({ id }) => id)))}>
            {words(isAll ? "chooseNone" : "chooseAll")}
          </LinkButton>
        </div>
      )}
      <Table caption={words("caption")}>
        <thead>
          <tr>
            <HeadCell className="w-8">
              <span className="sr-only">{words("choose")}</span>
            </HeadCell>
            <HeadCell>{words("name")}</HeadCell>
            <HeadCell>{words("state.head")}</HeadCell>
            <HeadCell>{words("more")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {students.map((student) => (
            <Row key={student.id}>
              <Cell>
                <input
                  type="checkbox"
                  disabled={dueAt === null}
                  aria-label={words("chooseOne", { name: student.name })}
                  checked={chosen.has(student.id)}
                  onChange={() => toggle(student.id)}
                  className="size-4 accent-(--accent)"
                />
              </Cell>
              <RowHead>
                <bdi>{student.name}</bdi>
              </RowHead>
              <Cell>
                <span className={student.state === "late" ? "text-warn" : "text-ink-2"}>
                  {words(`state.${student.state ?? "hidden"}`)}
                </span>
                {student.handedInAt === null ? null : (
                  <span className="block text-label text-ink-3">
                    <ZoneTime at={student.handedInAt} timeZone={timeZone} bare />
                  </span>
                )}
                {student.lateReason === null ? null : (
                  <span className="block text-label text-ink-3">{student.lateReason}</span>
                )}
              </Cell>
              <Cell>
                {student.extension === null ? (
                  <span className="text-ink-3">–</span>
                ) : (
                  <>
                    <ZoneTime at={student.extension.dueAt} timeZone={timeZone} bare />
                    <span className="block text-label text-ink-3">
                      {student.extension.reason === "" ? null : `${student.extension.reason} · `}
                      {student.extension.grantedBy.name}
                    </span>
                    <LinkButton className="text-label" onClick={() => void takeBack(student)}>
                      {words("takeBack")}
                    </LinkButton>
                  </>
                )}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {isGiving && dueAt !== null ? (
        <ExtensionDialog
          {...{ groupId, assignmentId, timeZone, dueAt }}
          students={students.filter(({ id }) => chosen.has(id))}
          onClose={() => setGiving(false)}
        />
      ) : null}
    </div>
  );
}

/** Takes more time back; the undo gives it again, as it was. */
function useTakeBack({ groupId, assignmentId }: StudentTableProps) {
  const words = useTranslations("assignments.students");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  async function giveAgain({ id, extension }: AssignedStudent): Promise<void> {
    if (extension === null) return;
    const { dueAt, reason } = extension;
    const called = await call(giveExtension, {
      params: { groupId, assignmentId },
      body: { studentIds: [id], dueAt, reason },
    });
    if (!called.ok) toast({ text: called.refusal.detail, tone: "error" });
    router.refresh();
  }
  async function takeBack(student: AssignedStudent): Promise<void> {
    const params = { groupId, assignmentId, userId: student.id };
    const called = await call(takeBackExtension, { params });
    toast(
      called.ok
        ? { text: words("takenBack", { name: student.name }), undo: () => void giveAgain(student) }
        : { text: called.refusal.detail, tone: "error" },
    );
    router.refresh();
  }
  return { takeBack };
}
