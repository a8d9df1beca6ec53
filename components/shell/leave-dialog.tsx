import { useTranslations } from "next-intl";
import { WaitingWords } from "#components/live/waiting-words.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Leaving } from "./use-leaving.ts";

/** "2 changes wait to be sent": what lies in this browser, and the three ways to go on. */
export function LeaveDialog({ leaving }: { leaving: Leaving }) {
  const words = useTranslations("live.leave");
  const { waiting, busy, problem } = leaving;
  return (
    <Dialog
      open={waiting !== null && waiting.length > 0}
      onOpenChange={(open) => {
        if (!open) leaving.stay();
      }}
      title={words("title", { count: waiting?.length ?? 0 })}
      description={words("about")}
      actions={
        <>
          <Button onClick={leaving.stay}>{words("stay")}</Button>
          <Button busy={busy === "leave"} onClick={() => void leaving.keepHere()}>
            {words("keep")}
          </Button>
          <Button look="main" busy={busy === "send"} onClick={() => void leaving.sendFirst()}>
            {words("send")}
          </Button>
        </>
      }
    >
      {problem === null ? null : (
        <Notice tone="error" announced>
          {problem}
        </Notice>
      )}
      <ul className="grid divide-y divide-line">
        {(waiting ?? []).map((each) => (
          <li key={each.key} className="grid gap-1 py-3">
            <WaitingWords waiting={each} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
