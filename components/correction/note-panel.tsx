import { Check, CircleAlert, Info, TriangleAlert, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWide } from "#components/ui/use-wide.ts";
import { LinkButton } from "#components/ui/text-link.tsx";
import { RecogniseAction } from "./recognise-action.tsx";
import { NOTES_FOR_RECOGNITION } from "#lib/import/note.ts";
import type { PreviewNote } from "#lib/operations/import-preview.ts";

interface NotePanelProps {
  readonly notes: readonly PreviewNote[];
  readonly groupId: string;
  readonly importId: string;
  /** How many corrections were made. */
  readonly corrections: number;
  readonly onShow: (blockId: string) => void;
  /** Null for who may only look. */
  readonly onDismiss: ((keys: readonly string[]) => void) | null;
}

const SIGNS: Record<PreviewNote["severity"], { readonly icon: LucideIcon; readonly ink: string }> = {
  error: { icon: CircleAlert, ink: "text-bad" },
  warning: { icon: TriangleAlert, ink: "text-warn" },
  info: { icon: Info, ink: "text-ink-3" },
};
const ORDER: readonly PreviewNote["severity"][] = ["error", "warning", "info"];

/** What the import found odd, the most urgent first; what was looked at goes to the end. */
export function NotePanel(props: NotePanelProps) {
  const words = useTranslations("correction.notes");
  const labels = useTranslations("import.notes");
  const sorted = inOrder(props.notes);
  const open = sorted.filter(({ isDismissed }) => !isDismissed).length;
  const isWide = useWide();
  return (
    <details className="correction-notes" open={isWide}>
      <summary>
        <h2 id="notes" className="inline font-sans text-label text-ink-3">
          {labels("label")}
        </h2>
        <span className="ml-2 text-label text-ink-3">{words("open", { count: open })}</span>
      </summary>
      {sorted.length === 0 ? (
        <p className="pb-2 text-ink-2">{labels("none")}</p>
      ) : (
        <ul>
          {groupsOf(sorted).map((group) => (
            <NoteLine key={group[0].key} {...props} group={group} />
          ))}
        </ul>
      )}
    </details>
  );
}

function inOrder(notes: readonly PreviewNote[]): readonly PreviewNote[] {
  const rank = ({ severity, isDismissed }: PreviewNote): number =>
    (isDismissed ? ORDER.length : 0) + ORDER.indexOf(severity);
  return [...notes].sort((a, b) => rank(a) - rank(b));
}

type NoteGroup = readonly [PreviewNote, ...PreviewNote[]];

/** The same thing said of several places is one line: "[3] has no entry" stands once, however often the text cites it. */
function groupsOf(notes: readonly PreviewNote[]): readonly NoteGroup[] {
  const groups = new Map<string, NoteGroup>();
  for (const note of notes) {
    const same = JSON.stringify([note.code, note.values, note.isDismissed]);
    const group = groups.get(same);
    groups.set(same, group === undefined ? [note] : [...group, note]);
  }
  return [...groups.values()];
}

function NoteLine({ group, ...panel }: NotePanelProps & { readonly group: NoteGroup }) {
  const words = useTranslations("correction.notes");
  const labels = useTranslations("import.notes");
  const sentences = useTranslations("notes");
  const [shown, setShown] = useState(-1);
  const { code, severity, values, isDismissed } = group[0];
  const { groupId, importId, corrections, onShow, onDismiss } = panel;
  const { icon: Icon, ink } = SIGNS[severity];
  const places = group.flatMap(({ blockId }) => blockId ?? []);
  const showNext = (): void => {
    const next = (shown + 1) % places.length;
    setShown(next);
    onShow(places[next] ?? "");
  };
  return (
    <li className={isDismissed ? "text-ink-3" : undefined}>
      {isDismissed ? (
        <Check aria-hidden size={14} className="flex-none text-ok" />
      ) : (
        <Icon aria-hidden size={14} className={`flex-none ${ink}`} />
      )}
      <span className="min-w-0 flex-1 break-words">
        <span className="sr-only">{isDismissed ? words("done") : labels(`severity.${severity}`)}: </span>
        {sentences.has(code) ? sentences(code, values) : code}
      </span>
      <span className="flex flex-none gap-3 text-label">
        {places.length === 0 ? null : (
          <LinkButton onClick={showNext}>
            {places.length === 1 ? words("show") : words("showNext", { at: shown + 1, count: places.length })}
          </LinkButton>
        )}
        {onDismiss !== null && NOTES_FOR_RECOGNITION.has(code) ? (
          <RecogniseAction {...{ groupId, importId, corrections }} />
        ) : null}
        {onDismiss === null || isDismissed ? null : (
          <LinkButton onClick={() => onDismiss(group.map(({ key }) => key))}>{words("dismiss")}</LinkButton>
        )}
      </span>
    </li>
  );
}
