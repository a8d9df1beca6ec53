import { useTranslations } from "next-intl";
import { useState } from "react";
import type { z } from "zod";
import { LinkButton } from "#components/ui/text-link.tsx";
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
        {shown.map(({ code, line, values }, at) => {
          const key = `problem.${code}` as Parameters<typeof sentences>[0]; // The codes of a file's reader are a list of its own field.
          return (
            <li key={at}>
              {line === null ? null : <b>{words("line", { line })} </b>}
              {sentences.has(key) ? sentences(key, values as never) : code}
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
