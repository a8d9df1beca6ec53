"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip.tsx";
import type { ClassProblem } from "#lib/reviews/class-problems.ts";

interface FoundFilterProps {
  readonly problem: ClassProblem;
  readonly essays: number;
  /** The list of all essays. */
  readonly all: string;
}

/** Says of which finding the essays below are, and leads back to all of them. */
export function FoundFilter({ problem, essays, all }: FoundFilterProps) {
  const words = useTranslations("desk.list");
  const names = useTranslations("checks.problem");
  const router = useRouter();
  return (
    <p className="flex flex-wrap items-center gap-2 pb-4 text-ui text-ink-2">
      <Chip removeLabel={words("showAll")} onRemove={() => router.push(all)}>
        {names(problem)}
      </Chip>
      {words("found", { count: essays })}
    </p>
  );
}
