"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { createPortal } from "react-dom";
import { classNames } from "#components/ui/class-names.ts";
import { useDraggedId, useLandingRow } from "#components/ui/use-dragged-row.ts";
import { REFORM_ROWS } from "./tree-line.tsx";

interface RootZoneProps {
  readonly mayLand: (id: string) => boolean;
  readonly onLand: (id: string) => void;
}

/** While a reform of a branch is dragged: where it is let go to stand at the root. In reach however far one has scrolled. */
export function RootZone(props: RootZoneProps) {
  const dragged = useDraggedId(REFORM_ROWS);
  return dragged === null || !props.mayLand(dragged)
    ? null
    : createPortal(<Zone {...props} />, document.body);
}

function Zone({ mayLand, onLand }: RootZoneProps) {
  const words = useTranslations("reforms.tree");
  const [element, ref] = useState<HTMLElement | null>(null);
  const over = useLandingRow(element, { kind: REFORM_ROWS, id: "root", isOff: false, mayLand, onLand });
  return (
    <p
      ref={ref}
      data-screen-only
      className={classNames(
        "fixed inset-x-4 bottom-4 z-40 mx-auto max-w-sm rounded-md border border-dashed border-accent px-4 py-4 text-center shadow-card",
        over === null ? "bg-surface" : "bg-accent-wash",
      )}
    >
      {words("toRoot")}
    </p>
  );
}
