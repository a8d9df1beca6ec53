"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { LayerView } from "#lib/operations/layers.ts";

interface LayerTableProps {
  readonly groupId: string;
  readonly layers: readonly LayerView[];
  readonly common: number;
  readonly own: number;
  readonly onEdit: (layer: LayerView) => void;
  readonly onOpen: (layer: LayerView) => void;
  readonly onClosed: (layer: LayerView, isClosed: boolean) => void;
  readonly onDelete: (layer: LayerView) => void;
}

/** The two places that every group has, and its layers: who sees, who writes, how much stands there. */
export function LayerTable(props: LayerTableProps) {
  const words = useTranslations("layers");
  return (
    <Table caption={words("title")}>
      <thead>
        <tr>
          <HeadCell>{words("columns.layer")}</HeadCell>
          <HeadCell className="max-md:hidden">{words("columns.sees")}</HeadCell>
          <HeadCell className="max-md:hidden">{words("columns.writes")}</HeadCell>
          <HeadCell className="text-right">{words("columns.count")}</HeadCell>
          <HeadCell>
            <span className="sr-only">{words("columns.actions")}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        <PlainRow
          name={words("place.common")}
          sees={words("sees.all")}
          writes={words("writes.all")}
          count={props.common}
        />
        <PlainRow
          name={words("place.private")}
          sees={words("sees.author")}
          writes={words("writes.author")}
          count={props.own}
        />
        {props.layers.map((layer) => (
          <LayerRow key={layer.id} {...props} layer={layer} />
        ))}
      </tbody>
    </Table>
  );
}

function PlainRow({
  name,
  sees,
  writes,
  count,
}: {
  name: string;
  sees: string;
  writes: string;
  count: number;
}) {
  return (
    <Row>
      <RowHead className="md:min-w-40">
        <span className="font-bold">{name}</span>
        <RightsLines sees={sees} writes={writes} />
      </RowHead>
      <Cell className="min-w-40 text-ink-2 max-md:hidden">{sees}</Cell>
      <Cell className="min-w-40 text-ink-2 max-md:hidden">{writes}</Cell>
      <Cell className="text-right tabular-nums">{count}</Cell>
      <Cell />
    </Row>
  );
}

function LayerRow({ layer, groupId, ...deeds }: LayerTableProps & { readonly layer: LayerView }) {
  const words = useTranslations("layers");
  const { sees, writes } = useRights(layer);
  return (
    <Row>
      <RowHead className="md:min-w-40">
        <span className="font-bold break-words">{layer.name}</span>
        {layer.description === "" ? null : (
          <span className="block max-w-md text-label break-words text-ink-2">{layer.description}</span>
        )}
        {layer.closedAt === null ? null : (
          <span className="block text-label text-warn">{words("closed")}</span>
        )}
        <RightsLines sees={sees} writes={writes} />
      </RowHead>
      <Cell className="min-w-40 text-ink-2 max-md:hidden">{sees}</Cell>
      <Cell className="min-w-40 text-ink-2 max-md:hidden">{writes}</Cell>
      <Cell className="text-right tabular-nums">
        {layer.isShown ? layer.annotations : <HiddenCount own={layer.own} />}
      </Cell>
      <Cell className="text-right">
        {layer.codingId === null ? null : (
          <TextLink href={`/groups/${groupId}/codings/${layer.codingId}`} className="text-label">
            {words("toCoding")}
          </TextLink>
        )}
        {layer.mayKeep ? <LayerMenu layer={layer} {...deeds} /> : null}
      </Cell>
    </Row>
  );
}

/** On a phone two columns are too many: who sees and who writes stands under the name. */
function RightsLines({ sees, writes }: { sees: ReactNode; writes: ReactNode }) {
  const words = useTranslations("layers.columns");
  return (
    <span className="block text-label break-words text-ink-2 md:hidden">
      <span className="block">
        {words("sees")}: {sees}
      </span>
      <span className="block">
        {words("writes")}: {writes}
      </span>
    </span>
  );
}

/** How much others wrote there is not said to whoever does not see it. */
function HiddenCount({ own }: { readonly own: number }) {
  const words = useTranslations("layers");
  return <span className="text-ink-3">{own === 0 ? "–" : words("own", { count: own })}</span>;
}

function useRights({ access, openedAt, members }: LayerView): { sees: ReactNode; writes: ReactNode } {
  const words = useTranslations("layers");
  const names = (list: readonly { name: string }[]) =>
    list.length === 0 ? words("nobody") : list.map(({ name }) => name).join(", ");
  const writers = members.filter(({ mayWrite }) => mayWrite);
  if (access === "open") return { sees: words("sees.all"), writes: words("writes.all") };
  if (access === "members") return { sees: names(members), writes: names(writers) };
  return { sees: words(openedAt === null ? "sees.blind" : "sees.opened"), writes: names(writers) };
}

type LayerMenuProps = Pick<LayerTableProps, "onEdit" | "onOpen" | "onClosed" | "onDelete"> & {
  readonly layer: LayerView;
};

function LayerMenu({ layer, onEdit, onOpen, onClosed, onDelete }: LayerMenuProps) {
  const words = useTranslations("layers");
  const isClosed = layer.closedAt !== null;
  return (
    <Menu
      trigger={
        <IconButton
          label={words("actionsOf", { name: layer.name })}
          icon={<Ellipsis aria-hidden size={16} />}
        />
      }
    >
      <MenuItem onSelect={() => onEdit(layer)}>{words("edit")}</MenuItem>
      {layer.access === "blind" && layer.openedAt === null ? (
        <MenuItem onSelect={() => onOpen(layer)}>{words("open.action")}</MenuItem>
      ) : null}
      <MenuItem onSelect={() => onClosed(layer, !isClosed)}>{words(isClosed ? "reopen" : "close")}</MenuItem>
      <MenuItem danger onSelect={() => onDelete(layer)}>
        {words("delete")}
      </MenuItem>
    </Menu>
  );
}
