import { useTranslations } from "next-intl";
import type { DeskView } from "#lib/operations/sheets.ts";
import { EssayLine } from "./essay-line.tsx";
import "#components/checks/checks.css";
import "./desk.css";

interface DeskWaitingProps {
  readonly groupId: string;
  readonly view: DeskView;
  readonly essayAddress: string;
  /** The text of the essay. */
  readonly children: React.ReactNode;
}

/** The desk while what was said about the essay comes: everything in its place, and the text to be read. */
export function DeskWaiting({ groupId, view, essayAddress, children }: DeskWaitingProps) {
  const words = useTranslations();
  return (
    <div className="desk">
      <div className="min-w-0">
        <EssayLine {...{ groupId, view, essayAddress }} />
        <div className="checks-strip" data-screen-only>
          <h2 className="flex min-h-8 items-center font-sans! text-ui! font-bold">{words("checks.title")}</h2>
        </div>
        {children}
      </div>
      <aside aria-label={words("desk.pane")} aria-busy className="desk-rubric" />
    </div>
  );
}
