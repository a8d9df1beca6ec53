import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Language } from "#lib/languages/language-tag.ts";
import type { ConflictView } from "#lib/operations/conflicts.ts";
import { ConflictSign } from "./conflict-box.tsx";
import { useAbout, valuesInWords } from "./conflict-title.tsx";

interface InConflictProps {
  readonly groupId: string;
  readonly conflicts: readonly ConflictView[];
  readonly interfaceLocale: Language;
}

/** On the page of a claim or a reform: the cases that it stands in. Nothing where there is none. */
export function InConflict({ groupId, conflicts, interfaceLocale }: InConflictProps) {
  const words = useTranslations("conflicts");
  const aboutOf = useAbout();
  if (conflicts.length === 0) return null;
  return (
    <section
      aria-label={words("inConflict")}
      className="my-4 grid gap-1 border-l-2 border-bad bg-bad-wash px-4 py-3"
    >
      <h2 className="flex items-center gap-2 font-sans text-ui font-bold text-bad">
        <ConflictSign />
        {words("inConflict")}
      </h2>
      <ul className="grid gap-1">
        {conflicts.map((conflict) => (
          <li key={conflict.key} className="min-w-0 break-words">
            <TextLink href={conflictHref(groupId, conflict)}>
              {valuesInWords(conflict, interfaceLocale)}
            </TextLink>{" "}
            <span className="text-ink-2">{aboutOf(conflict)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A decided case stands in no list of open ones. */
export function conflictHref(groupId: string, { key, state }: Pick<ConflictView, "key" | "state">): string {
  const list = state === "decided" ? "state=decided&" : "";
  return `/groups/${groupId}/conflicts?${list}case=${encodeURIComponent(key)}`;
}
