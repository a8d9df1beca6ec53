import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/text-link.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import type { FindingView } from "#lib/operations/integrity.ts";
import { SeverityMark } from "./severity-mark.tsx";
import { useFindingSentence } from "./use-finding-sentence.ts";

interface CheckedWork {
  readonly referenceId: string;
  readonly title: string;
  readonly language: string | null;
  readonly findings: readonly Pick<FindingView, "code" | "severity" | "values">[];
}

/** Works of the library with what is wrong with each. */
export function CheckedWorks({
  groupId,
  works,
}: {
  readonly groupId: string;
  readonly works: readonly CheckedWork[];
}) {
  const words = useTranslations("integrity");
  const sentence = useFindingSentence();
  if (works.length === 0) return <p className="text-ink-2">{words("group.noWorks")}</p>;
  return (
    <ul>
      {works.map(({ referenceId, title, language, findings }) => (
        <li key={referenceId} className="grid gap-1 border-t border-line py-3 first:border-t-0 first:pt-0">
          <TextLink
            href={`/groups/${groupId}/references/${referenceId}`}
            lang={language ?? undefined}
            className="justify-self-start font-serif text-quote"
          >
            <TitleText>{title === "" ? words("group.untitled") : title}</TitleText>
          </TextLink>
          {findings.map((finding, at) => (
            <p key={at} className="flex max-w-3xl gap-2 break-words">
              <SeverityMark severity={finding.severity} />
              <span className="min-w-0">
                {Number(finding.values["claim"] ?? 0) > 0
                  ? `${words("claim", { number: Number(finding.values["claim"]) })}. `
                  : null}
                {sentence(finding)}
              </span>
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
