"use client";

import { Pencil, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { ItemMenu } from "#components/ui/item-menu.tsx";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import { MenuItem } from "#components/ui/menu.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { isLanguage } from "#lib/languages/language-tag.ts";
import type { ClaimValueView } from "#lib/operations/view.ts";
import { findWording } from "#lib/reforms/reform.ts";
import type { ClaimDesk } from "./use-claim.ts";
import { useValueWords } from "./value-words.ts";
import type { ValuesAlike } from "./values-alike.ts";

interface ValueItemProps {
  readonly desk: ClaimDesk;
  readonly alike: ValuesAlike;
  /** Null for who only reads. */
  readonly onEdit: ((value: ClaimValueView) => void) | null;
  readonly onRemove: (value: ClaimValueView) => void;
}

/** A date or a figure, what it is of, and the words that it was read from, each with what may be done with it. */
export function ValueItem({ desk, alike, onEdit, onRemove }: ValueItemProps) {
  const words = useTranslations("claimRecord.values");
  const print = useValueWords();
  const interfaceLocale = useInterfaceLocale();
  const [value] = alike;
  const shown = print(value);
  const reform = desk.claim.reforms.find(({ id }) => id === value.reformId);
  const about = [
    value.kind === "figure" && value.isFormer === true ? words("former") : "",
    value.measure,
    reform === undefined ? "" : (findWording(reform.labels, interfaceLocale)?.text ?? ""),
  ].filter((part) => part !== "");
  return (
    <div className="grid gap-0.5">
      <p className="break-words">
        <b>{shown}</b>
        {about.length === 0 ? null : <span className="text-ink-2"> · {about.join(" · ")}</span>}
      </p>
      <ul className="grid">
        {alike.map((one) => (
          <li key={one.id} className="flex items-center gap-x-2 text-label text-ink-3">
            <Origin desk={desk} value={one} />
            {onEdit === null ? null : (
              <ItemMenu of={shown} className="my-0! pointer-fine:min-h-6!">
                <MenuItem icon={<Pencil aria-hidden size={14} />} onSelect={() => onEdit(one)}>
                  {words("edit", { value: shown })}
                </MenuItem>
                <MenuItem icon={<X aria-hidden size={14} />} onSelect={() => onRemove(one)}>
                  {words("remove", { value: shown })}
                </MenuItem>
              </ItemMenu>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The words that a value was read from, and where they stand: the document is named by its language, and whole where one points at it. */
function Origin({ desk, value }: { desk: ClaimDesk; value: ClaimValueView }) {
  const words = useTranslations("claimRecord.values");
  const mention = desk.claim.mentions.find(({ annotationId }) => annotationId === value.annotationId);
  if (value.exact === "") return <span className="min-w-0 flex-1">{words("typed")}</span>;
  const language = isLanguage(mention?.documentLanguage) ? mention.documentLanguage : null;
  return (
    <span className="min-w-0 flex-1 break-words" title={mention?.documentTitle}>
      <q lang={language ?? undefined} className="font-serif">
        {value.exact}
      </q>{" "}
      {mention === undefined ? `· ${words("inWording")}` : <LanguageTag language={language ?? "mixed"} />}
    </span>
  );
}
