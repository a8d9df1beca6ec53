import type { CslItem, CslName } from "#lib/citations/reference.ts";
import { CSL_TYPES } from "#lib/citations/reference.ts";
import { asJson, asList, dateOf, itemOf, personOf, textOf } from "./draft-item.ts";

/** A description as DataCite's REST interface gives it (support.datacite.org, "Retrieve a single DOI"): JSON:API, schema 4. */
export function itemOfDatacite(body: unknown): CslItem | null {
  const told = asJson(asJson(asJson(body)["data"])["attributes"]);
  const container = asJson(told["container"]);
  const csl = asJson(told["types"])["citeproc"];
  return itemOf({
    type: CSL_TYPES.find((known) => known === csl) ?? "document",
    language: told["language"],
    title: textOf(asJson(asList(told["titles"])[0])["title"]),
    "container-title": textOf(container["title"]),
    author: asList(told["creators"]).flatMap((one) => creatorOf(one) ?? []),
    publisher: textOf(told["publisher"]) ?? textOf(asJson(told["publisher"])["name"]),
    volume: textOf(container["volume"]),
    issue: textOf(container["issue"]),
    page:
      [textOf(container["firstPage"]), textOf(container["lastPage"])]
        .filter((page) => page !== undefined)
        .join("-") || undefined,
    version: textOf(told["version"]),
    issued: dateOf([told["publicationYear"]]),
    DOI: textOf(told["doi"]),
    URL: textOf(told["url"]),
    abstract: textOf(asJson(asList(told["descriptions"])[0])["description"]),
  });
}

function creatorOf(one: unknown): CslName | null {
  const creator = asJson(one);
  const family = textOf(creator["familyName"]);
  const given = textOf(creator["givenName"]);
  if (family !== undefined) return given === undefined ? { family } : { family, given };
  const name = textOf(creator["name"]);
  if (name === undefined) return null;
  return creator["nameType"] === "Organizational" ? { literal: name } : personOf(name);
}
