import { useTranslations } from "next-intl";
import { useTitle } from "#components/assignments/title-of.ts";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import type { AssignmentHeader } from "#lib/operations/sheets.ts";
import type { ClassResult } from "#lib/reviews/class-results.ts";
import { shownPoints } from "#lib/reviews/fraction.ts";
import type { Criterion, Rubric } from "#lib/reviews/rubric.ts";
import "./rubric-sheets.css";

interface RubricSheetsProps {
  readonly assignment: AssignmentHeader;
  readonly rubric: Rubric;
  readonly results: readonly ClassResult[];
  /** To be filled in by hand. */
  readonly isEmpty: boolean;
}

/** One page of paper for each essay: its rubric with what was given, or to be filled in. Names stand on none where students are hidden. */
export function RubricSheets({ assignment, rubric, results, isEmpty }: RubricSheetsProps) {
  const words = useTranslations("feedbackFiles.sheet");
  const essays = sheetsOf(results).filter(({ total }) => isEmpty || total !== null);
  const titleOf = useTitle();
  const task = titleOf(assignment.titles);
  return (
    <Page
      title={words(isEmpty ? "titleEmpty" : "title")}
      lead={<span lang={task.lang}>{task.text}</span>}
      actions={essays.length === 0 ? undefined : <PrintButton>{words("print")}</PrintButton>}
    >
      <PageCrumb label={words(isEmpty ? "titleEmpty" : "title")} />
      {essays.length === 0 ? (
        <EmptyState title={words("none")}>{words("noneText")}</EmptyState>
      ) : (
        <div className="rubric-sheets">
          {essays.map((essay) => (
            <Sheet key={essay.number} {...{ assignment, rubric, essay, isEmpty }} />
          ))}
        </div>
      )}
    </Page>
  );
}

interface SheetEssay extends Omit<ClassResult, "student" | "number"> {
  readonly number: number;
  readonly names: readonly string[];
}

/** A team has a row for each of its writers, and one sheet. */
function sheetsOf(results: readonly ClassResult[]): SheetEssay[] {
  const byNumber = Map.groupBy(results, ({ number }) => number);
  return [...byNumber]
    .flatMap(([number, [first, ...others]]) => {
      if (number === null || first === undefined) return [];
      const names = [first, ...others].flatMap(({ student }) => student?.name ?? []);
      return [{ ...first, number, names }];
    })
    .sort((one, other) => one.number - other.number);
}

interface SheetProps extends Omit<RubricSheetsProps, "results"> {
  readonly essay: SheetEssay;
}

function Sheet({ assignment, rubric, essay, isEmpty }: SheetProps) {
  const words = useTranslations("feedbackFiles.sheet");
  const heads = useTranslations("feedbackFiles");
  const titleOf = useTitle();
  const task = titleOf(assignment.titles);
  const { number, names, parts, marks, total, overall } = essay;
  return (
    <article className="rubric-sheet" aria-labelledby={`sheet-${String(number)}`}>
      <header>
        <h2 id={`sheet-${String(number)}`}>
          {words("essay", { number: String(number) })}
          {assignment.hidesStudents || names.length === 0 ? null : `. ${names.join(", ")}`}
        </h2>
        <p lang={task.lang}>{task.text}</p>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">{heads("criterion")}</th>
            <th scope="col">{heads("level")}</th>
            <th scope="col">{heads("points")}</th>
            <th scope="col">{heads("part")}</th>
          </tr>
        </thead>
        <tbody>
          {rubric.criteria.map((criterion) => {
            const name = titleOf(criterion.names);
            const points = isEmpty
              ? null
              : (marks.find((one) => one.criterion === criterion.key)?.points ?? null);
            const part = isEmpty ? null : parts.find((one) => one.criterion === criterion.key);
            return (
              <tr key={criterion.key}>
                <th scope="row" lang={name.lang}>
                  {name.text}
                </th>
                <td>
                  <Levels {...{ criterion, points }} />
                </td>
                <td className="tabular-nums">
                  {points === null ? "      " : shownPoints(points)} / {criterion.most}
                </td>
                <td className="tabular-nums">{part == null ? "" : `${part.part ?? "–"} / ${part.most}`}</td>
              </tr>
            );
          })}
          <tr>
            <th scope="row" colSpan={3}>
              {heads("total")}
            </th>
            <td className="font-bold tabular-nums">
              {isEmpty ? "      " : total} / {assignment.outOf}
            </td>
          </tr>
        </tbody>
      </table>
      {isEmpty ? (
        <div className="rubric-sheet-lines" aria-hidden />
      ) : (
        overall.map((text, at) => (
          <p key={at} className="rubric-sheet-words">
            {text}
          </p>
        ))
      )}
      <footer>
        {(["marker", "date", "signature"] as const).map((line) => (
          <span key={line}>{words(line)}</span>
        ))}
      </footer>
    </article>
  );
}

/** All levels, the one that was given with a cross. */
function Levels({ criterion, points }: { readonly criterion: Criterion; readonly points: string | null }) {
  const titleOf = useTitle();
  if (criterion.levels.length === 0) {
    const described = titleOf(criterion.descriptions);
    return <span lang={described.lang}>{described.text}</span>;
  }
  return (
    <ul>
      {criterion.levels.map((level) => {
        const [name, described] = [titleOf(level.names), titleOf(level.descriptors)];
        const isGiven = level.points === points;
        return (
          <li key={level.key} className={isGiven ? "font-bold" : undefined}>
            {isGiven ? "☒" : "☐"} {level.points}
            {name.text === "" ? null : <span lang={name.lang}> – {name.text}</span>}
            {described.text === "" ? null : <span lang={described.lang}>. {described.text}</span>}
          </li>
        );
      })}
    </ul>
  );
}
