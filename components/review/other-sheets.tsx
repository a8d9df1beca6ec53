"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTitle } from "#components/assignments/title-of.ts";
import type { DeskView, SheetView } from "#lib/operations/sheets.ts";

/** What the others gave and said, once it may be seen: criterion by criterion beside the own marks, with the differences. */
export function OtherSheets({ view }: { readonly view: DeskView }) {
  const words = useTranslations("desk.others");
  const titleOf = useTitle();
  const { comparison, comparedSheetIds, others, sheet, rubric } = view;
  const all = sheet === null ? others : [sheet, ...others];
  if (others.length === 0) return null;
  const columns = comparedSheetIds.flatMap((id) => all.find((one) => one.id === id) ?? []);
  return (
    <section aria-label={words("label")} className="grid gap-3 border-b border-line py-3">
      {comparison === null ? (
        <ul className="grid gap-1 text-ui">
          {others.map((one) => (
            <li key={one.id} className="flex justify-between gap-3">
              <span>{one.reviewer.name}</span>
              <span className="text-ink-2 tabular-nums">
                {one.total} {one.doneAt === null ? words("stillMarking") : null}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <table className="w-full text-ui tabular-nums">
          <caption className="pb-2 text-left font-bold">{words("label")}</caption>
          <thead className="text-label text-ink-3">
            <tr>
              <th scope="col" className="py-1 text-left font-normal">
                {words("criterion")}
              </th>
              {columns.map((one) => (
                <th key={one.id} scope="col" className="px-1 py-1 text-right font-normal">
                  {one.id === sheet?.id ? words("me") : shortName(one)}
                </th>
              ))}
              <th scope="col" className="py-1 text-right font-normal">
                {words("difference")}
              </th>
            </tr>
          </thead>
          <tbody>
            {comparison.map(({ criterion, points, difference, isWide }) => {
              const name = titleOf(rubric.criteria.find(({ key }) => key === criterion)?.names ?? {});
              return (
                <tr key={criterion} className="border-t border-line">
                  <th scope="row" lang={name.lang} className="py-1 text-left font-normal">
                    {name.text}
                  </th>
                  {points.map((one, at) => (
                    <td key={comparedSheetIds[at]} className="px-1 py-1 text-right">
                      {one ?? "–"}
                    </td>
                  ))}
                  <td className={isWide ? "py-1 text-right font-bold text-warn" : "py-1 text-right"}>
                    {isWide ? (
                      <TriangleAlert
                        role="img"
                        aria-label={words("wide")}
                        size={14}
                        className="mr-1 inline"
                      />
                    ) : null}
                    {difference ?? "–"}
                  </td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr className="border-t border-line-2 font-bold">
              <th scope="row" className="py-1 text-left">
                {words("total")}
              </th>
              {columns.map((one) => (
                <td key={one.id} className="px-1 py-1 text-right">
                  {one.total}
                </td>
              ))}
              <td className="py-1 text-right">{view.proposed === null ? "" : `⌀ ${view.proposed.total}`}</td>
            </tr>
          </tfoot>
        </table>
      )}
      {others
        .filter(({ overall, privateNote }) => overall !== "" || privateNote !== "")
        .map((one) => (
          <div key={one.id} className="border-l-2 border-line-2 pl-3 text-ui">
            <p className="text-label text-ink-3">{one.reviewer.name}</p>
            {one.overall === "" ? null : <p className="whitespace-pre-line">{one.overall}</p>}
            {one.privateNote === "" ? null : (
              <p className="mt-1 whitespace-pre-line text-ink-2">
                <span className="text-label text-ink-3">{words("note")}: </span>
                {one.privateNote}
              </p>
            )}
          </div>
        ))}
    </section>
  );
}

function shortName({ reviewer }: SheetView): string {
  return reviewer.name.split(/\s+/u)[0] ?? reviewer.name;
}
