import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Select, TextField } from "#components/ui/text-field.tsx";
import type { MemberView } from "#lib/operations/groups.ts";
import type { Given } from "./history-address.ts";

/** The kinds of thing that events are about: the first part of an event's kind. */
const NOUNS = [
  "document",
  "claim",
  "source",
  "annotation",
  "comment",
  "layer",
  "reform",
  "reference",
  "import",
  "member",
  "invitation",
  "token",
  "group",
] as const;

interface HistoryFilterFormProps {
  readonly given: Given;
  readonly members: readonly MemberView[];
}

/** An ordinary form of the address: a filtered history can be bookmarked and sent. */
export function HistoryFilterForm({ given, members }: HistoryFilterFormProps) {
  const words = useTranslations("groups.history");
  const more = useTranslations("history");
  const now = (name: string) => (typeof given[name] === "string" ? given[name] : "");
  const nouns = NOUNS.map((value) => ({ value, label: words(`nouns.${value}`) }));
  const people = members.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form
      className="grid items-end gap-4 pb-6 sm:grid-cols-2 md:grid-cols-3"
      key={JSON.stringify(given)}
      data-screen-only
    >
      <Select
        name="noun"
        label={words("what")}
        defaultValue={now("noun")}
        options={[{ value: "", label: words("all") }, ...nouns]}
      />
      <Select
        name="actor"
        label={words("who")}
        defaultValue={now("actor")}
        options={[{ value: "", label: words("everyone") }, ...people]}
      />
      <TextField
        name="search"
        type="search"
        label={more("search")}
        defaultValue={now("search")}
        maxLength={200}
      />
      <TextField name="from" type="date" label={more("from")} defaultValue={now("from")} />
      <TextField name="to" type="date" label={more("to")} defaultValue={now("to")} />
      <Button type="submit" className="justify-self-start">
        {words("show")}
      </Button>
    </form>
  );
}
