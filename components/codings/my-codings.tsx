import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import type { CodingView } from "#lib/operations/codings.ts";
import { DueDay } from "./due-day.tsx";
import { codingAddress, nextDocument, progressOf } from "./progress.ts";
import { ProgressBar } from "./progress-bar.tsx";

interface MyCodingsProps {
  readonly groupId: string;
  readonly codings: readonly CodingView[];
  readonly userId: string;
}

/** What waits for the one who looks: each coding with the document to go on with. */
export function MyCodings({ groupId, codings, userId }: MyCodingsProps) {
  const words = useTranslations("codings");
  const open = codings.flatMap((coding) => {
    const next = nextDocument(coding, userId);
    return next === null ? [] : [{ coding, next }];
  });
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="my-codings" className="pb-6">
      <h2 id="my-codings">{words("mine")}</h2>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {open.map(({ coding, next }) => (
          <li key={coding.id} className="flex flex-wrap items-center gap-x-6 gap-y-2 py-3">
            <div className="min-w-0 flex-1 basis-64">
              <p className="text-label text-ink-3">
                {coding.name}
                {coding.dueDate === null ? null : (
                  <>
                    {" · "}
                    <DueDay coding={coding} />
                  </>
                )}
              </p>
              <p lang={next.language} className="font-serif text-quote">
                <TitleText>{next.title}</TitleText>
              </p>
            </div>
            <ProgressBar progress={progressOf(coding, userId)} />
            <ButtonLink look="main" href={codingAddress(groupId, coding.id, next.id)}>
              {words("code")}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
