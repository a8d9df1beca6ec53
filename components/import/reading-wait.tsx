"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Progress } from "#components/ui/progress.tsx";

/** Milliseconds between looks while the file is read. */
const LOOK_MS = 1_000;

/** Stands in the place of the result until there is one. */
export function ReadingWait({ state }: { state: "waiting" | "reading" }) {
  const words = useTranslations("import");
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), LOOK_MS);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <div role="status" className="grid max-w-md gap-3 py-8">
      <h2>{words("reading.title")}</h2>
      <Progress label={words(`state.${state}`)} />
      <p className="text-ink-2">{words("reading.text")}</p>
    </div>
  );
}
