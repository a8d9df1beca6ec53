import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/text-link.tsx";
import type { EssayTaskView } from "#lib/reviews/essay-task.ts";

interface EssayTaskProps {
  readonly groupId: string;
  readonly task: EssayTaskView;
  readonly locale: string;
  /** Name of the required style, where it is one of the package. */
  readonly styleTitle: string | null;
}

/** What is asked for, in the interface's language where it is written in it. */
export function EssayTask({ groupId, task, locale, styleTitle }: EssayTaskProps) {
  const words = useTranslations("essays.task");
  const styles = useTranslations("bibliography.style");
  const title = inLanguage(task.titles, locale);
  const text = inLanguage(task.tasks, locale);
  const { citationStyle: id } = task;
  // Ours have names in three languages, the package's in English.
  const style = id === null ? null : styles.has(id) ? styles(id) : (styleTitle ?? id);
  return (
    <section aria-label={words("label")} className="grid gap-2">
      <h1 lang={title.language} className="text-h2">
        <TextLink href={`/groups/${groupId}/assignments/${task.id}`}>{title.text}</TextLink>
      </h1>
      {text.text === "" ? null : (
        <details className="essay-task" open={text.text.length < SHORT}>
          <summary>{words("show")}</summary>
          <p lang={text.language} className="mt-1 whitespace-pre-line text-ink-2">
            {text.text}
          </p>
        </details>
      )}
      <ul className="text-label text-ink-3">
        <li>{style === null ? words("anyStyle") : words("style", { style })}</li>
        {task.hidesStudents ? <li>{words("anonymous")}</li> : null}
        {task.isTeam ? <li>{words("team")}</li> : null}
      </ul>
    </section>
  );
}

/** UTF-16 units: a longer task is folded, so that the text comes first on a phone. */
const SHORT = 300;

function inLanguage(
  texts: EssayTaskView["titles"],
  locale: string,
): { readonly text: string; readonly language: string } {
  const [language, text] = Object.entries(texts).find(([known]) => known === locale) ??
    Object.entries(texts)[0] ?? [locale, ""];
  return { language, text: text ?? "" };
}
