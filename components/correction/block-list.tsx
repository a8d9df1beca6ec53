import { useTranslations } from "next-intl";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { Check, ChevronDown } from "lucide-react";
import { BlockRow } from "./block-row.tsx";
import type { Deeds } from "./use-deeds.ts";
import { LISTINGS, type Desk } from "./use-desk.ts";

interface BlockListProps {
  readonly desk: Desk;
  readonly deeds: Deeds;
  /** Of the whole article. */
  readonly blockCount: number;
}

/** The blocks of the page, or all doubtful ones with the least sure first, or all that was set aside. */
export function BlockList({ desk, deeds, blockCount }: BlockListProps) {
  const words = useTranslations("correction");
  const { listed, listing, current, chosen } = desk;
  return (
    <>
      <header className="correction-tools">
        <h2 id="blocks" className="font-sans text-ui">
          {words("blocks.label")}
        </h2>
        <span className="text-label text-ink-3">
          {listing === "all" && desk.sheets.length > 1
            ? words("blocks.onSheet", { count: listed.length, total: blockCount })
            : words("blocks.count", { count: listed.length })}
        </span>
        <span className="flex-1" />
        <ListingMenu desk={desk} />
      </header>
      {listed.length === 0 ? <p className="p-4 text-ink-2">{words(`blocks.empty.${listing}`)}</p> : null}
      <ol className="correction-list" aria-labelledby="blocks">
        {listed.map(({ block, isContinued }) => (
          <BlockRow
            key={block.id}
            block={block}
            isContinued={isContinued}
            isCurrent={block.id === current?.id}
            isChosen={chosen.has(block.id)}
            desk={desk}
            deeds={deeds}
          />
        ))}
      </ol>
    </>
  );
}

function ListingMenu({ desk }: { desk: Desk }) {
  const words = useTranslations("correction.blocks.listing");
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="control inline-flex items-center gap-1 px-1 text-ink-2 hover:text-ink"
        >
          {words(desk.listing)}
          <ChevronDown aria-hidden size={16} />
        </button>
      }
    >
      {LISTINGS.map((listing) => (
        <MenuItem
          key={listing}
          onSelect={() => desk.list(listing)}
          icon={
            <span className="size-4 flex-none">
              {listing === desk.listing ? <Check aria-hidden size={16} className="text-accent" /> : null}
            </span>
          }
        >
          {words(listing)}
        </MenuItem>
      ))}
    </Menu>
  );
}
