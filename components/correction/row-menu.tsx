import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem, MenuRule } from "#components/ui/menu.tsx";
import type { PreviewBlock } from "#lib/operations/import-preview.ts";
import type { Deeds } from "./use-deeds.ts";
import type { Desk } from "./use-desk.ts";

interface RowMenuProps {
  readonly block: PreviewBlock;
  readonly desk: Desk;
  readonly deeds: Deeds;
}

/** What is seldom done to a block: its place in the order, and where an article of the file begins. */
export function RowMenu({ block, desk, deeds }: RowMenuProps) {
  const words = useTranslations("correction.deed");
  const isFirst = desk.all[0]?.id === block.id;
  const isLast = desk.all.at(-1)?.id === block.id;
  return (
    <Menu trigger={<IconButton label={words("more")} icon={<Ellipsis aria-hidden size={15} />} />}>
      <MenuItem disabled={isFirst} onSelect={() => deeds.move(-1)}>
        {words("up")}
      </MenuItem>
      <MenuItem disabled={isLast} onSelect={() => deeds.move(1)}>
        {words("down")}
      </MenuItem>
      {isFirst && !deeds.mayJoin ? null : (
        <>
          <MenuRule />
          <MenuItem
            onSelect={() =>
              deeds.correct({ kind: isFirst ? "join_article" : "begin_article", block: block.id })
            }
          >
            {words(isFirst ? "join" : "begin")}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
