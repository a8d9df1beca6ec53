"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useZoneName, useZoneTime } from "#components/assignments/zone-time.tsx";
import type { SubmissionView } from "#lib/operations/submissions.ts";

/** Until when by the clock of the group, and how much time is left by the server's: that of the device may be wrong. */
export function DueLine({ submission }: { readonly submission: SubmissionView }) {
  const words = useTranslations("essays.due");
  const zoneTime = useZoneTime();
  const zoneName = useZoneName();
  const now = useServerClock(submission.now);
  const { dueAt, lateUntil, isExtended, phase, timeZone } = submission;
  if (dueAt === null) return <p className="text-ink-2">{words("none")}</p>;
  const left = Date.parse(dueAt) - now;
  return (
    <div className="grid gap-1 text-ink-2">
      <p>
        {words("until", { time: zoneTime(dueAt, timeZone) })}
        {isExtended ? ` ${words("extended")}` : ""}
      </p>
      <p className="text-label text-ink-3">{words("zone", { place: zoneName(timeZone) })}</p>
      {left > 0 ? (
        <p className={left < HOUR ? "font-bold text-warn" : ""}>
          {words(unitOf(left).unit, { count: unitOf(left).count })}
        </p>
      ) : (
        <p className="text-warn">
          {phase === "late" || (lateUntil !== null && Date.parse(lateUntil) > now)
            ? words("late", { time: lateUntil === null ? "" : zoneTime(lateUntil, timeZone) })
            : words("closed")}
        </p>
      )}
    </div>
  );
}

/** Milliseconds. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function unitOf(left: number): { readonly unit: "days" | "hours" | "minutes"; readonly count: number } {
  if (left >= 2 * DAY) return { unit: "days", count: Math.floor(left / DAY) };
  if (left >= 2 * HOUR) return { unit: "hours", count: Math.floor(left / HOUR) };
  return { unit: "minutes", count: Math.max(1, Math.floor(left / MINUTE)) };
}

/** The server's clock, carried on by the time that passes here; told every half minute. */
function useServerClock(said: string): number {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const start = performance.now();
    setPassed(0);
    const timer = setInterval(() => setPassed(performance.now() - start), MINUTE / 2);
    return () => clearInterval(timer);
  }, [said]);
  return Date.parse(said) + passed;
}
