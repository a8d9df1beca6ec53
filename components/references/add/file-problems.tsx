import { useTranslations } from "next-intl";
import { useState } from "react";
import type { z } from "zod";
import { LinkButton } from "#components/ui/text-link.tsx";
import { READ_PROBLEMS } from "#lib/citations/exchange/read-problem.ts";
import type { readReferenceFile } from "#lib/operations/references.ts";

type Problems = z.infer<typeof readReferenceFile.answer>["problems"];

/** A damaged file may have thousands; the first ones tell what is the matter. */
const AT_FIRST = 20;

/** What was odd in a file of references, with its line. */
export function FileProblems({ problems }: { readonly problems: Problems }) {
  const words = useTranslations("references.add");
  const sentences = useTranslations("exchange");
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? problems : problems.slice(0, AT_FIRST);
  return (
    <>
      <ul className="list-inside list-disc">
        {/* Each code has its own values, which its sentence knows; the answer only says that they are texts and numbers. */}
        {shown.map(({ code, line, values }, at) => {
          const known = READ_PROBLEMS.find((problem) => problem === code);
          return (
            <li key={at}>
              {line === null ? null : <b>{words("line", { line })} </b>}
              {known === undefined ? code : sentences(`problem.${known}`, values as never)}
            </li>
          );
        })}
      </ul>
      {problems.length > AT_FIRST && !isOpen ? (
        <LinkButton onClick={() => setOpen(true)}>
          {words("allProblems", { count: problems.length })}
        </LinkButton>
      ) : null}
    </>
  );
}
