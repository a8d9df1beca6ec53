import { meaningsOfDates } from "#lib/reforms/date-meaning.ts";
import { firstDayOf, lastDayOf, legalAct, type Reform, reform as reformShape } from "#lib/reforms/reform.ts";
import type { ReformLabel } from "#lib/operations/view.ts";
import type { Reform as ReformRow } from "#prisma/client.ts";
import { z } from "zod";

type LabelColumns = Pick<ReformRow, "labelKk" | "labelRu" | "labelEn">;

export function labelsOf(row: LabelColumns): ReformLabel["labels"] {
  const { labelKk: kk, labelRu: ru, labelEn: en } = row;
  return { ...(kk === null ? {} : { kk }), ...(ru === null ? {} : { ru }), ...(en === null ? {} : { en }) };
}

export function reformLabelOf(row: Pick<ReformRow, "id" | "slug" | "kind"> & LabelColumns): ReformLabel {
  return { id: row.id, slug: row.slug, kind: reformShape.shape.kind.parse(row.kind), labels: labelsOf(row) };
}

/** The register's fields of a row; `parent` stays an id, since a row knows no slug but its own. */
export function reformFieldsOf(row: ReformRow) {
  const { descriptionKk: kk, descriptionRu: ru, descriptionEn: en } = row;
  return {
    ...reformLabelOf(row),
    aliases: reformShape.shape.aliases.parse(row.aliases),
    descriptions: {
      ...(kk === null ? {} : { kk }),
      ...(ru === null ? {} : { ru }),
      ...(en === null ? {} : { en }),
    },
    dates: reformShape.shape.dates.parse(row.dates),
    dateMeanings: reformShape.shape.dateMeanings.parse(row.dateMeanings),
    acts: z.array(legalAct).parse(row.acts),
    version: row.version,
  };
}

type ReformFields = Omit<Reform, "slug" | "parent" | "institutions">;

/** Columns of the register's fields; the first and last day are copied out for sorting. */
export function reformColumns(fields: ReformFields) {
  const { kind, labels, aliases, descriptions, acts } = fields;
  const dates = [...new Set(fields.dates)].sort();
  return {
    kind,
    labelKk: labels.kk ?? null,
    labelRu: labels.ru ?? null,
    labelEn: labels.en ?? null,
    aliases,
    descriptionKk: descriptions.kk ?? null,
    descriptionRu: descriptions.ru ?? null,
    descriptionEn: descriptions.en ?? null,
    dates,
    dateMeanings: meaningsOfDates(dates, fields.dateMeanings),
    startDate: firstDayOf({ dates }),
    endDate: lastDayOf({ dates }),
    acts,
  };
}
