"use client";

import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Section } from "#components/ui/page.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import type { InPlace } from "#components/ui/use-in-place.ts";

/** What adds to a part: its form stands under the title, where one pressed, or is a dialog of its own. */
type Addition = { readonly label: string } & (
  { readonly place: InPlace; readonly form: ReactNode } | { readonly onOpen: () => void }
);

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly look?: "part" | "margin";
  /** How many things stand in it. */
  readonly count: number;
  /** Said where there is nothing. */
  readonly none: string;
  /** Null for who only reads. */
  readonly add: Addition | null;
  readonly children?: ReactNode;
}

/** A part of a claim as it is read; empty it is one quiet line with what adds to it. */
export function Part({ id, title, look = "part", count, none, add, children }: PartProps) {
  const place = add !== null && "place" in add ? add.place : null;
  const form = add !== null && "place" in add && add.place.isOpen ? add.form : null;
  const button =
    add === null || form !== null ? null : (
      <LinkButton
        ref={place?.opener}
        onClick={"onOpen" in add ? add.onOpen : add.place.open}
        className="control inline-flex items-center gap-1"
      >
        {count === 0 ? null : <Plus aria-hidden size={14} className="flex-none" />}
        {add.label}
      </LinkButton>
    );
  return (
    <Section id={id} title={title} look={look} count={count} action={count === 0 ? null : button}>
      {form}
      {count > 0 || form !== null ? null : (
        <p className="-mt-2 flex flex-wrap items-center gap-x-2 text-ink-3">
          {none} {button}
        </p>
      )}
      {children}
    </Section>
  );
}
