import { useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { GroupView } from "#lib/operations/groups.ts";
import { CreateGroup } from "./create-group.tsx";
import { RemoveSample } from "./remove-sample.tsx";

export function GroupList({ groups }: { groups: readonly GroupView[] }) {
  const words = useTranslations("groups.list");
  if (groups.length === 0) {
    return (
      <EmptyState title={words("emptyTitle")} action={<CreateGroup />}>
        {words("emptyText")}
      </EmptyState>
    );
  }
  return (
    <Table caption={words("title")}>
      <thead>
        <tr>
          <HeadCell>{words("columns.name")}</HeadCell>
          <HeadCell>{words("columns.role")}</HeadCell>
          <HeadCell className="hidden text-right sm:table-cell">{words("columns.documents")}</HeadCell>
          <HeadCell className="hidden text-right sm:table-cell">{words("columns.members")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <GroupRow key={group.id} group={group} />
        ))}
      </tbody>
    </Table>
  );
}

function GroupRow({ group }: { group: GroupView }) {
  const words = useTranslations("groups.list");
  const roles = useTranslations("ui.role");
  return (
    <Row>
      <RowHead>
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <TextLink href={`/groups/${group.id}/documents`} className="font-serif text-read">
            {group.name}
          </TextLink>
          {group.isSample ? <Chip>{words("sample")}</Chip> : null}
          {group.isSample && group.role === "owner" ? <RemoveSample groupId={group.id} /> : null}
        </span>
      </RowHead>
      <Cell>{roles(group.role)}</Cell>
      <Cell className="hidden text-right tabular-nums sm:table-cell">{group.documentCount}</Cell>
      <Cell className="hidden text-right tabular-nums sm:table-cell">{group.memberCount}</Cell>
    </Row>
  );
}
