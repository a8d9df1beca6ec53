"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { z } from "zod";
import { ChipToggle } from "#components/ui/chip.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { importReforms } from "#lib/operations/reform-files.ts";
import { useFieldNames } from "../reform-history.tsx";

type Preview = z.infer<typeof importReforms.answer>;
const DEEDS = ["refuse", "add", "change", "same"] as const;
type Deed = (typeof DEEDS)[number];

/** What each reform of the file would do, those that are refused first: with its line, so that it is found in the file. */
export function ImportPreview({ preview }: { readonly preview: Preview }) {
  const words = useTranslations("reforms.files.import");
  const fields = useFieldNames();
  const [only, setOnly] = useState<Deed | null>(null);
  const count = (does: Deed) => preview.rows.filter((row) => row.does === does).length;
  const shown = DEEDS.flatMap((does) =>
    only === null || only === does ? preview.rows.filter((row) => row.does === does) : [],
  );
  return (
    <div className="grid gap-3">
      {preview.faults.length === 0 ? null : (
        <Notice tone="warn" announced title={words("faults")}>
          <ul>
            {preview.faults.map(({ code, line, where }, at) => (
              <li key={at}>
                {words("line", { line })}: {words(`fault.${code}`)} {where}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div role="group" aria-label={words("show")} className="flex flex-wrap gap-1.5">
        {DEEDS.filter((does) => count(does) > 0).map((does) => (
          <ChipToggle
            key={does}
            pressed={only === does}
            onPressedChange={(pressed) => setOnly(pressed ? does : null)}
            count={count(does)}
          >
            {words(`does.${does}`)}
          </ChipToggle>
        ))}
      </div>
      <div role="group" aria-label={words("rows")} tabIndex={0} className="max-h-80 overflow-y-auto">
        <table className="w-full border-collapse text-left">
          <caption className="sr-only">{words("rows")}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">{words("lineHead")}</th>
              <th scope="col">{words("name")}</th>
              <th scope="col">{words("what")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ name, slug, line, does, fields: changed, because }, at) => (
              <tr key={at} className="border-b border-line align-top">
                <td className="w-10 py-1 pr-3 text-right text-label text-ink-3 tabular-nums">{line}</td>
                <th scope="row" className="py-1 pr-3 font-normal break-words">
                  {name} <span className="text-label text-ink-3">{slug}</span>
                </th>
                <td className={`py-1 ${does === "refuse" ? "text-bad" : "text-ink-2"}`}>
                  {words(`does.${does}`)}
                  {does === "change"
                    ? `: ${changed.map((field) => fields[field].toLowerCase()).join(", ")}`
                    : null}
                  {because === null ? null : `: ${words(`because.${because}`)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
