import { CircleAlert, Info, TriangleAlert, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ImportNote } from "#lib/import/article.ts";

const SIGNS: Record<ImportNote["severity"], { readonly icon: LucideIcon; readonly ink: string }> = {
  error: { icon: CircleAlert, ink: "text-bad" },
  warning: { icon: TriangleAlert, ink: "text-warn" },
  info: { icon: Info, ink: "text-ink-3" },
};
const ORDER: readonly ImportNote["severity"][] = ["error", "warning", "info"];

/** More than these are behind a line that opens: a list that nobody reads hides its first lines too. */
const SHOWN = 8;

/** What the import found odd, in plain words, the most urgent first. */
export function NoteList({ notes }: { notes: readonly ImportNote[] }) {
  const words = useTranslations("import.notes");
  const sorted = ORDER.flatMap((severity) => notes.filter((note) => note.severity === severity));
  if (sorted.length === 0) return <p className="text-ink-2">{words("none")}</p>;
  const rest = sorted.slice(SHOWN);
  return (
    <div className="grid gap-2">
      <Lines notes={sorted.slice(0, SHOWN)} />
      {rest.length === 0 ? null : (
        <details>
          <summary className="link py-1">{words("more", { count: rest.length })}</summary>
          <Lines notes={rest} />
        </details>
      )}
    </div>
  );
}

function Lines({ notes }: { notes: readonly ImportNote[] }) {
  const words = useTranslations("import.notes");
  const sentences = useTranslations("notes");
  return (
    <ul className="divide-y divide-line">
      {notes.map(({ code, severity, values }, index) => {
        const { icon: Icon, ink } = SIGNS[severity];
        return (
          <li key={`${index} ${code}`} className="flex gap-2 py-2">
            <Icon aria-hidden size={16} className={`mt-0.5 flex-none ${ink}`} />
            <span className="min-w-0 break-words">
              <span className="sr-only">{words(`severity.${severity}`)}: </span>
              {sentences.has(code) ? sentences(code, values) : code}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
