"use client";

import { useTranslations } from "next-intl";
import { MenuCheck, MenuChoice, MenuGroup, MenuItem, MenuRule } from "#components/ui/menu.tsx";
import type { Address } from "#components/ui/use-address.ts";
import { CLAIM_KINDS, CLAIM_STATES } from "#lib/claims/claim.ts";
import { LINE_CHOICES, LINE_ORDERS } from "#lib/claims/matrix/arrange.ts";
import { COLUMN_AXES, isMatrix, MATRIX_AXES } from "#lib/claims/matrix/axis.ts";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";
import type { MatrixChoice } from "#lib/operations/matrix.ts";
import { SHOWN, SHOWN_PARTS, type ShownPart } from "./address.ts";
import { DocumentPick } from "./document-pick.tsx";
import type { ChosenMember } from "./filter-chips.tsx";
import { Pick } from "#components/ui/pick.tsx";

export interface FilterReform {
  readonly id: string;
  readonly name: string;
  readonly lang: string | null;
  readonly claims: number;
}

interface MatrixBarProps {
  readonly groupId: string;
  readonly choice: MatrixChoice;
  readonly shownPart: ShownPart;
  readonly reforms: readonly FilterReform[];
  /** Those that are chosen. */
  readonly documents: readonly ChosenMember[];
  readonly set: Address["set"];
}

/** What stands in rows, columns and cells, and of what. Everything that is chosen stands in the address. */
export function MatrixBar({ groupId, choice, shownPart, reforms, documents, set }: MatrixBarProps) {
  const words = useTranslations("matrix");
  const claims = useTranslations("claims");
  const kinds = useTranslations("ui.meaning.name");
  const languages = useTranslations("ui.language");
  const change = (changes: Readonly<Record<string, string>>) => set({ cell: "", ...changes });
  const toggled = (list: readonly string[], value: string) =>
    (list.includes(value) ? list.filter((one) => one !== value) : [...list, value]).join(",");
  const { rows, columns } = choice;
  const chosenReforms = reforms.filter(({ id }) => choice.reforms.includes(id));
  const several = (names: readonly string[]) => (names.length === 0 ? words("all") : names.join(", "));
  return (
    <div
      data-screen-only
      // A phone has no room for rows of choices above the table: they go by sideways.
      className="-mx-4 flex items-center gap-1 overflow-x-auto px-4 whitespace-nowrap md:mx-0 md:flex-wrap md:overflow-visible md:px-0 md:whitespace-normal"
    >
      <Pick label={words("table")} value={`${words(`axis.${rows}`)} × ${words(`axis.${columns}`)}`}>
        <MenuChoice
          label={words("rows")}
          value={rows}
          options={MATRIX_AXES.map((value) => ({ value, label: words(`axis.${value}`) }))}
          onChange={(value) => {
            const axis = MATRIX_AXES.find((one) => one === value) ?? "reform";
            const fitting = isMatrix(axis, columns) ? columns : axis === "reform" ? "document" : "reform";
            change({ rows: axis, columns: fitting, unfolded: "", only: "" });
          }}
        />
        <MenuChoice
          label={words("columns")}
          value={columns}
          options={COLUMN_AXES.filter((value) => isMatrix(rows, value)).map((value) => ({
            value,
            label: words(`axis.${value}`),
          }))}
          onChange={(value) => change({ columns: value })}
        />
        {COLUMN_AXES.some((axis) => axis === rows) && rows !== columns ? (
          <>
            <MenuRule />
            <MenuItem onSelect={() => change({ rows: columns, columns: rows, unfolded: "" })}>
              {words("turn")}
            </MenuItem>
          </>
        ) : null}
      </Pick>
      <Pick
        label={words("claim")}
        value={several([
          ...choice.kinds.map((kind) => kinds(kind)),
          ...choice.states.map((state) => claims(`state.${state}`)),
        ])}
      >
        <MenuGroup label={words("kind")}>
          {CLAIM_KINDS.map((kind) => (
            <MenuCheck
              key={kind}
              checked={choice.kinds.includes(kind)}
              onChange={() => change({ kinds: toggled(choice.kinds, kind) })}
            >
              {kinds(kind)}
            </MenuCheck>
          ))}
        </MenuGroup>
        <MenuGroup label={words("state")}>
          {CLAIM_STATES.map((state) => (
            <MenuCheck
              key={state}
              checked={choice.states.includes(state)}
              onChange={() => change({ states: toggled(choice.states, state) })}
            >
              {claims(`state.${state}`)}
            </MenuCheck>
          ))}
        </MenuGroup>
      </Pick>
      <Pick
        label={words("language")}
        value={several(choice.languages.map((language) => languages(language)))}
      >
        {BLOCK_LANGUAGES.map((language) => (
          <MenuCheck
            key={language}
            checked={choice.languages.includes(language)}
            onChange={() => change({ languages: toggled(choice.languages, language) })}
          >
            {languages(language)}
          </MenuCheck>
        ))}
      </Pick>
      <Pick
        label={words("reform")}
        value={
          chosenReforms.length > 1
            ? words("chosen", { count: chosenReforms.length })
            : several(chosenReforms.map(({ name }) => name))
        }
      >
        {choice.reforms.length > 0 ? (
          <MenuItem staysOpen onSelect={() => change({ reforms: "" })}>
            {words("allReforms")}
          </MenuItem>
        ) : null}
        {reforms
          .filter(({ id, claims: count }) => count > 0 || choice.reforms.includes(id))
          .map(({ id, name, lang, claims: count }) => (
            <MenuCheck
              key={id}
              checked={choice.reforms.includes(id)}
              onChange={() => change({ reforms: toggled(choice.reforms, id) })}
              count={count}
              lang={lang ?? undefined}
            >
              {name}
            </MenuCheck>
          ))}
      </Pick>
      <DocumentPick
        groupId={groupId}
        chosenIds={choice.documents}
        chosen={documents}
        onChange={(ids) => change({ documents: ids.join(",") })}
      />
      <Pick label={words("inCell")} value={words(`shown.${shownPart}`)}>
        <MenuChoice
          label={words("inCell")}
          value={shownPart}
          options={SHOWN_PARTS.map((value) => ({ value, label: words(`shown.${value}`) }))}
          onChange={(value) => set({ [SHOWN]: value === "both" ? "" : value })}
        />
        <MenuChoice
          label={words("onlyRows")}
          value={choice.only}
          options={LINE_CHOICES.map((value) => ({ value, label: words(`only.${value}`) }))}
          onChange={(value) => change({ only: value === "all" ? "" : value })}
        />
      </Pick>
      <Pick label={words("order")} value={words(`orders.${choice.sort}`)}>
        <MenuChoice
          label={words("rows")}
          value={choice.sort}
          options={LINE_ORDERS.map((value) => ({ value, label: words(`orders.${value}`) }))}
          onChange={(value) => change({ sort: value === "axis" ? "" : value })}
        />
        <MenuChoice
          label={words("columns")}
          value={choice.columnSort}
          options={LINE_ORDERS.map((value) => ({ value, label: words(`orders.${value}`) }))}
          onChange={(value) => change({ columnSort: value === "axis" ? "" : value })}
        />
        <MenuRule />
        <MenuCheck
          checked={choice.empty === "show"}
          onChange={(isShown) => change({ empty: isShown ? "show" : "" })}
        >
          {words("withEmpty")}
        </MenuCheck>
      </Pick>
    </div>
  );
}
