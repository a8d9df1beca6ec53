import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/text-field.tsx";
import type { MemberView } from "#lib/operations/groups.ts";

/** The kinds of thing that events are about: the first part of an event's kind. */
const NOUNS = [
  "document",
  "claim",
  "source",
  "annotation",
  "comment",
  "coding",
  "reform",
  "reference",
  "import",
  "member",
  "invitation",
  "token",
  "group",
] as const;

interface HistoryFilterProps {
  readonly noun: string;
  readonly actorId: string;
  readonly members: readonly MemberView[];
}

/** An ordinary form of the address: a filtered history can be bookmarked and sent. */
export function HistoryFilter({ noun, actorId, members }: HistoryFilterProps) {
  const words = useTranslations("groups.history");
  const nouns = NOUNS.map((value) => ({ value, label: words(`nouns.${value}`) }));
  const people = members.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form className="grid items-end gap-4 pb-6 sm:grid-cols-[14rem_14rem_auto]" key={`${noun} ${actorId}`}>
      <Select
        name="noun"
        label={words("what")}
        defaultValue={noun}
        options={[{ value: "", label: words("all") }, ...nouns]}
      />
      <Select
        name="actor"
        label={words("who")}
        defaultValue={actorId}
        options={[{ value: "", label: words("everyone") }, ...people]}
      />
      <Button type="submit" className="justify-self-start">
        {words("show")}
      </Button>
    </form>
  );
}
