import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

interface PageProps {
  readonly title: ReactNode;
  readonly titleLang?: string;
  /** One line under the title. */
  readonly lead?: ReactNode;
  /** Buttons beside the title, the main one last. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** form: one question; narrow: settings; wide: tables. */
  readonly width?: "form" | "narrow" | "wide";
  /** For tables that are wide on paper too. */
  readonly paper?: "upright" | "on-its-side";
}

const WIDTHS = { form: "max-w-md", narrow: "max-w-3xl", wide: "max-w-[80rem]" } as const;

/** The inside of an ordinary screen: title, actions, content. The reader and other full-bleed screens do without. */
export function Page({
  title,
  titleLang,
  lead,
  actions,
  children,
  width = "wide",
  paper = "upright",
}: PageProps) {
  return (
    <main
      id="content"
      className={classNames(
        "mx-auto w-full px-4 py-6 md:px-6",
        WIDTHS[width],
        paper === "on-its-side" && "on-its-side",
      )}
    >
      <header className="mb-4 flex flex-wrap items-end gap-x-6 gap-y-3 border-b border-line pb-4">
        <div className="grid min-w-0 flex-1 basis-64 gap-1">
          <h1 lang={titleLang}>{title}</h1>
          {lead ? <p className="text-ink-2">{lead}</p> : null}
        </div>
        {actions ? (
          <div data-screen-only className="flex flex-wrap gap-2">
            {actions}
          </div>
        ) : null}
      </header>
      <div>{children}</div>
    </main>
  );
}

/** A part of a screen under its own heading. */
export function Section({ title, lead, count, action, look = "part", children, id, ...rest }: SectionProps) {
  const { screenOnly = false } = rest;
  return (
    <section
      aria-labelledby={id}
      data-screen-only={screenOnly ? true : undefined}
      className={classNames(
        "grid border-t border-line first:border-t-0",
        look === "part" ? "gap-4 py-6 first:pt-2" : "gap-2 py-4 lg:first:pt-0",
      )}
    >
      <div className="grid gap-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 className={look === "part" ? undefined : "font-sans text-ui font-bold text-ink-2"}>
            <span id={id}>{title}</span>
            {count === undefined || count === 0 ? null : (
              <span className="ml-2 font-sans text-ui font-normal text-ink-3 tabular-nums">{count}</span>
            )}
          </h2>
          {action}
        </div>
        {lead ? <p className="max-w-2xl text-ink-2">{lead}</p> : null}
      </div>
      {children}
    </section>
  );
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: ReactNode;
  /** How many things it holds, beside the title; none is said by the part itself. */
  readonly count?: number;
  /** What may be added to it: on the line of the title. */
  readonly action?: ReactNode;
  /** margin: smaller, beside the parts that are read. */
  readonly look?: "part" | "margin";
  /** Nothing in it is worth paper. */
  readonly screenOnly?: boolean;
  readonly children: ReactNode;
}
