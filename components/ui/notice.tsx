import { CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type NoticeTone = "info" | "ok" | "warn" | "error";

const TONES: Record<NoticeTone, { icon: LucideIcon; line: string; ink: string }> = {
  info: { icon: Info, line: "border-accent bg-accent-wash", ink: "text-accent" },
  ok: { icon: CircleCheck, line: "border-ok", ink: "text-ok" },
  warn: { icon: TriangleAlert, line: "border-warn bg-warn-wash", ink: "text-warn" },
  error: { icon: CircleAlert, line: "border-bad bg-bad-wash", ink: "text-bad" },
};

interface NoticeProps {
  readonly tone?: NoticeTone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly className?: string;
  /** Spoken at once when it appears after an action; leave out for what stands on the page from the start. */
  readonly announced?: boolean;
}

export function Notice({
  tone = "info",
  title,
  children,
  actions,
  className,
  announced = false,
}: NoticeProps) {
  const { icon: Icon, line, ink } = TONES[tone];
  const role = announced ? (tone === "error" ? "alert" : "status") : undefined;
  return (
    <div role={role} className={classNames("flex gap-2 border-l-2 py-2 pr-3 pl-3", line, className)}>
      <Icon aria-hidden size={16} className={classNames("mt-0.5 flex-none", ink)} />
      <div className="grid min-w-0 flex-1 gap-1">
        {title ? <p className="font-bold">{title}</p> : null}
        {children ? <div className="text-ink-2">{children}</div> : null}
        {actions ? <div className="mt-1 flex flex-wrap gap-4">{actions}</div> : null}
      </div>
    </div>
  );
}
