import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "#components/ui/class-names.ts";
import type { PreviewEntry, PreviewView } from "#lib/operations/import-preview.ts";

/** Both printed lists, each work on one line: what is missing on either side is seen at once. */
export function ReferencePairs({ rows }: { rows: PreviewView["references"] }) {
  const words = useTranslations("import.references");
  const isPaired = rows.some(({ romanised }) => romanised !== null);
  return (
    <section aria-labelledby="references" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 id="references" className="scroll-mt-16">
        {words("label")}
      </h2>
      {rows.length === 0 ? (
        <p className="text-ink-2">{words("none")}</p>
      ) : (
        <table className="w-full table-fixed border-collapse text-left">
          <caption className="sr-only">{words("label")}</caption>
          <thead className={isPaired ? "hidden md:table-header-group" : "hidden"}>
            <tr className="text-label text-ink-3">
              <th scope="col" className="w-1/2 border-b border-line-2 py-2 pr-6 font-normal">
                {words("original")}
              </th>
              <th scope="col" className="w-1/2 border-b border-line-2 py-2 font-normal">
                {words("romanised")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ original, romanised }) => (
              <tr
                key={original?.id ?? romanised?.id}
                className="grid grid-cols-[minmax(0,1fr)] border-b border-line py-2 md:table-row md:py-0"
              >
                <EntryCell entry={original} />
                {isPaired ? <EntryCell entry={romanised} isSecond /> : null}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function EntryCell({ entry, isSecond = false }: { entry: PreviewEntry | null; isSecond?: boolean }) {
  const words = useTranslations("import.references");
  return (
    <td className={classNames("py-1 align-top md:py-3", isSecond ? "md:pl-0" : "md:pr-6")}>
      {entry === null ? (
        <p className="flex items-center gap-1.5 text-label text-warn">
          <TriangleAlert aria-hidden size={14} className="flex-none" />
          {words("noPair")}
        </p>
      ) : (
        <div className="grid gap-1">
          <p className="font-serif text-quote wrap-anywhere">{entry.text}</p>
          <p className="text-label text-ink-3">
            {isSecond ? null : words("cited", { count: entry.citations })}
            {entry.isParsed ? null : (
              <span className="text-warn">
                {isSecond ? "" : " · "}
                {words("notParsed")}
              </span>
            )}
          </p>
        </div>
      )}
    </td>
  );
}
