"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { endOtherSessions, endSession, type SessionView } from "#lib/operations/accounts.ts";
import { deviceName } from "./device-name.ts";

export function SessionList({ sessions }: { sessions: readonly SessionView[] }) {
  const words = useTranslations("account.sessions");
  const { shown, end, endOthers } = useSessions(sessions);
  return (
    <div className="grid gap-4">
      <Table caption={words("title")}>
        <thead>
          <tr>
            <HeadCell>{words("device")}</HeadCell>
            <HeadCell>{words("seen")}</HeadCell>
            <HeadCell className="hidden md:table-cell">{words("since")}</HeadCell>
            <HeadCell>
              <span className="sr-only">{words("actions")}</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {shown.map((session) => (
            <SessionRow key={session.id} session={session} onEnd={() => void end(session.id)} />
          ))}
        </tbody>
      </Table>
      {shown.length > 1 ? (
        <Button className="justify-self-start" onClick={() => void endOthers()}>
          {words("endOthers")}
        </Button>
      ) : null}
    </div>
  );
}

function SessionRow({ session, onEnd }: { session: SessionView; onEnd: () => void }) {
  const words = useTranslations("account.sessions");
  const device = deviceName(session.userAgent) ?? words("unknown");
  return (
    <Row>
      <RowHead title={session.userAgent ?? undefined}>{device}</RowHead>
      <Cell>
        <Moment at={session.lastSeenAt} show="both" />
      </Cell>
      <Cell className="hidden md:table-cell">
        <Moment at={session.createdAt} />
      </Cell>
      <Cell className="text-right">
        {session.isThisOne ? (
          <span className="text-ink-3">{words("this")}</span>
        ) : (
          <LinkButton aria-label={words("endOf", { device })} onClick={onEnd}>
            {words("end")}
          </LinkButton>
        )}
      </Cell>
    </Row>
  );
}

/** A row leaves the list at once; when the server says no it comes back with the reason. */
function useSessions(sessions: readonly SessionView[]) {
  const words = useTranslations("account.sessions");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const [ended, setEnded] = useState<readonly string[]>([]);

  async function end(id: string): Promise<void> {
    setEnded((before) => [...before, id]);
    const called = await call(endSession, { params: { sessionId: id } });
    if (called.ok) return toast({ text: words("ended") });
    setEnded((before) => before.filter((other) => other !== id));
    toast({ text: called.refusal.detail, tone: "error" });
  }

  async function endOthers(): Promise<void> {
    const called = await call(endOtherSessions);
    if (!called.ok) return toast({ text: called.refusal.detail, tone: "error" });
    toast({ text: words("othersEnded", { count: called.value.ended }) });
    router.refresh();
  }

  return { shown: sessions.filter((session) => !ended.includes(session.id)), end, endOthers };
}
