import { useFormatter, useTranslations } from "next-intl";
import { useTitle } from "#components/assignments/title-of.ts";
import { FrequentProblems } from "#components/checks/frequent-problems.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { Page } from "#components/ui/page.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import type { ClassPictures } from "#lib/operations/class-pictures.ts";
import type { ClassFindingsView } from "#lib/operations/overlaps.ts";
import { decimalOf, over, parseFraction, fraction, roundedUnits, times } from "#lib/reviews/fraction.ts";
import { CountPicture, type CountedBar } from "./count-picture.tsx";

interface ClassPicturesPageProps {
  readonly groupId: string;
  readonly pictures: ClassPictures;
  readonly findings: ClassFindingsView;
}

/** How far a class is, how its marks are spread, and what is commented on most. */
export function ClassPicturesPage({ groupId, pictures, findings }: ClassPicturesPageProps) {
  const words = useTranslations("classPictures");
  const states = useTranslations("feedbackFiles.state");
  const titleOf = useTitle();
  const task = titleOf(pictures.assignment.titles);
  const tableLabel = words("table");
  return (
    <Page
      title={words("title")}
      lead={
        <>
          <span lang={task.lang}>{task.text}</span>. {words("lead")}
        </>
      }
      actions={<PrintButton>{words("print")}</PrintButton>}
    >
      <PageCrumb label={words("title")} />
      <CountPicture
        {...{ tableLabel, id: "progress", title: words("progress"), lead: words("progressLead") }}
        of={words("state")}
        counted={words("students")}
        bars={pictures.progress.map(({ state, students }) => ({
          key: state,
          label: states(state),
          count: students,
        }))}
      />
      <Marks pictures={pictures} tableLabel={tableLabel} />
      <FrequentProblems {...{ groupId }} assignmentId={pictures.assignment.id} first={findings} />
      <Problems pictures={pictures} tableLabel={tableLabel} />
    </Page>
  );
}

interface PartProps {
  readonly pictures: ClassPictures;
  readonly tableLabel: string;
}

function Marks({ pictures: { total, criteria, rubric }, tableLabel }: PartProps) {
  const words = useTranslations("classPictures");
  const format = useFormatter();
  const titleOf = useTitle();
  const [of, counted] = [words("range"), words("essays")];
  if (total === null)
    return (
      <section aria-labelledby="total" className="grid gap-2 border-t border-line py-5">
        <h2 id="total">{words("total")}</h2>
        <p className="text-ink-3">{words("none")}</p>
      </section>
    );
  const { outOf } = total;
  const median = format.number(Number(total.median));
  const mean = format.number(Number(total.mean));
  return (
    <>
      <CountPicture
        {...{
          tableLabel,
          of,
          counted,
          id: "total",
          title: words("total"),
          lead: words("totalLead", { outOf, median, mean }),
        }}
        bars={total.essays.map((count, at) => ({
          ...{ key: String(at), count },
          label: rangeOf(total.outOf, at, total.essays.length),
        }))}
      />
      <section aria-labelledby="by-criterion" className="grid content-start gap-2 border-t border-line py-5">
        <h2 id="by-criterion">{words("criterion")}</h2>
        <p className="max-w-2xl text-ink-2">{words("criterionLead")}</p>
        <div className="grid gap-x-10 lg:grid-cols-2">
          {criteria.map(({ criterion, essays }, number) => {
            const name = titleOf(rubric.criteria.find(({ key }) => key === criterion)?.names ?? {});
            return (
              <CountPicture
                key={criterion}
                {...{ tableLabel, counted, id: `criterion-${criterion}`, level: 3, of: words("share") }}
                title={`${String(number + 1)}. ${name.text}`}
                titleLang={name.lang}
                bars={essays.map((count, at): CountedBar => ({
                  ...{ key: String(at), count },
                  label: `${rangeOf("100", at, essays.length)} %`,
                }))}
              />
            );
          })}
        </div>
      </section>
    </>
  );
}

/** "40–50": one of so many equal parts of a scale, in its decimals. */
function rangeOf(outOf: string, at: number, parts: number): string {
  const whole = parseFraction(outOf) ?? fraction(100n, 1n);
  const bound = (step: number) => {
    const exact = times(whole, over(fraction(BigInt(step), 1n), fraction(BigInt(parts), 1n)));
    return exact.denominator === 1n ? String(exact.numerator) : decimalOf(roundedUnits(exact, 1), 1);
  };
  return `${bound(at)}–${bound(at + 1)}`;
}

function Problems({ pictures, tableLabel }: PartProps) {
  const words = useTranslations("classPictures");
  const format = useFormatter();
  const titleOf = useTitle();
  const { comments, commentedEssays, rubric, bank } = pictures;
  const all = comments.reduce((sum, one) => sum + one.comments, 0);
  const mean = format.number(commentedEssays === 0 ? 0 : all / commentedEssays, { maximumFractionDigits: 1 });
  const nameOf = (criterion: string | null) => {
    const name = titleOf(rubric.criteria.find(({ key }) => key === criterion)?.names ?? {});
    return name.text === "" ? { text: words("without"), lang: undefined } : name;
  };
  return (
    <>
      <CountPicture
        {...{ tableLabel, id: "problems", title: words("problems"), of: words("ofCriterion") }}
        lead={all === 0 ? words("noComments") : `${words("problemsLead")} ${words("perEssay", { mean })}`}
        counted={words("comments")}
        bars={comments.map(({ criterion, comments: count }) => {
          const { text: label, lang } = nameOf(criterion);
          return { key: criterion ?? "", label, lang, count };
        })}
      />
      {bank.length === 0 ? null : (
        <CountPicture
          {...{ tableLabel, id: "bank", title: words("bank"), lead: words("bankLead"), of: words("comment") }}
          counted={words("uses")}
          bars={bank.map(({ texts, uses }, at) => {
            const { text: label, lang } = titleOf(texts);
            return { key: String(at), label, lang, count: uses };
          })}
        />
      )}
    </>
  );
}
