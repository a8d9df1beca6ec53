import { useTranslations } from "next-intl";
import { useFindingSentence } from "#components/integrity/use-finding-sentence.ts";
import { INTEGRITY_CODES } from "#lib/citations/integrity/finding.ts";
import type { EssayFindingView, EssayReportView } from "#lib/operations/checks.ts";
import type { EssayCheck } from "#lib/reviews/essay-finding.ts";

/** The sentence of a finding: those of citations and lists are the house's, others the essay's own. */
export function useEssaySentence(): (finding: Pick<EssayFindingView, "code" | "values">) => string {
  const words = useTranslations("checks");
  const integrity = useFindingSentence();
  return ({ code, values }) => {
    const shared = INTEGRITY_CODES.find((one) => one === code);
    if (shared !== undefined) return integrity({ code: shared, values });
    const language = (name: string) => words(`language.${name}`);
    const named =
      code === "part_in_other_language"
        ? {
            ...values,
            language: language(String(values["language"])),
            wanted: language(String(values["wanted"])),
          }
        : values;
    return words(`finding.${code}`, named);
  };
}

type Count = EssayReportView["counts"][number];

/** What one check says in a few words: how much there is to look at, else how much is as it should be. */
export function useCountWords(): (count: Count, findings: readonly EssayFindingView[]) => string {
  const words = useTranslations("checks");
  const sentence = useEssaySentence();
  return ({ check, fine, findings: count }, findings) => {
    if (count === 0) return words(`fine.${check}`, { count: fine });
    const [first] = findings;
    if (check === "length") return first === undefined ? words("count.length") : sentence(first);
    return check === "quotations" ? quotationParts(words, findings) : words(`count.${check}`, { count });
  };
}

function quotationParts(
  words: (key: `count.${(typeof PARTS)[number]}`, values: { count: number }) => string,
  findings: readonly EssayFindingView[],
): string {
  return PARTS.flatMap((part) => {
    const count = findings.filter(({ code }) => code === `quotation_${part}`).length;
    return count === 0 ? [] : [words(`count.${part}`, { count })];
  }).join(", ");
}

const PARTS = ["altered", "elsewhere", "lost", "unchecked"] as const;

/** The gravest of a check's findings. */
export function severityOf(findings: readonly EssayFindingView[]): EssayFindingView["severity"] | null {
  return (
    (["error", "warning", "hint"] as const).find((one) =>
      findings.some(({ severity }) => severity === one),
    ) ?? null
  );
}

export function findingsOf(report: EssayReportView, check: EssayCheck): EssayFindingView[] {
  return report.findings.filter((one) => one.check === check);
}
