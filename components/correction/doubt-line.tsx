import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "#components/ui/text-link.tsx";
import type { PreviewBlock } from "#lib/operations/import-preview.ts";
import type { Deeds } from "./use-deeds.ts";

/** Why a block is doubtful, how sure the importer was, and the answers: as it is, or what else it may be. */
export function DoubtLine({ block, deeds }: { block: PreviewBlock; deeds: Deeds }) {
  const words = useTranslations("correction");
  const types = useTranslations("import.type");
  const { id, type, confidence, doubt } = block;
  const others = (doubt?.alternatives ?? []).filter((other) => other !== type).slice(0, 3);
  return (
    <div className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-label leading-5 text-warn">
      <TriangleAlert aria-hidden size={14} className="flex-none" />
      <span>
        {words(`doubt.${doubt?.reason ?? "unsure"}`)}{" "}
        <span className="whitespace-nowrap">({Math.round(confidence * 100)} %)</span>
      </span>
      {deeds.mayCorrect ? (
        <span className="flex flex-wrap gap-x-3" onClick={(event) => event.stopPropagation()}>
          <LinkButton onClick={() => deeds.correct({ kind: "confirm", blocks: [id] })}>
            {words("doubt.right", { type: types(type) })}
          </LinkButton>
          {others.map((other) => (
            <LinkButton
              key={other}
              onClick={() => deeds.correct({ kind: "retype", blocks: [id], type: other })}
            >
              {types(other)}
            </LinkButton>
          ))}
        </span>
      ) : null}
    </div>
  );
}
