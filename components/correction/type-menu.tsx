import { Check, ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Menu, MenuItem, MenuLabel } from "#components/ui/menu.tsx";
import { SET_ASIDE_TYPES, TITLE_PAGE_TYPES, type BlockType } from "#lib/documents/block.ts";
import type { PreviewBlock } from "#lib/operations/import-preview.ts";
import type { Deeds } from "./use-deeds.ts";
import type { Desk } from "./use-desk.ts";

interface Choice {
  readonly type: BlockType;
  readonly level?: number;
}

/** In the order in which they stand in an article. */
const CHOICES: Readonly<Record<"text" | "title_page" | "lists" | "aside", readonly Choice[]>> = {
  text: [
    { type: "paragraph" },
    { type: "heading", level: 1 },
    { type: "heading", level: 2 },
    { type: "heading", level: 3 },
    { type: "quotation" },
    { type: "list_item" },
    { type: "table" },
    { type: "table_caption" },
    { type: "footnote" },
  ],
  title_page: [...TITLE_PAGE_TYPES, "funding" as const].map((type) => ({ type })),
  lists: [
    { type: "reference_list_heading" },
    { type: "reference_entry" },
    { type: "references_romanized_heading" },
    { type: "reference_entry_romanized" },
  ],
  aside: SET_ASIDE_TYPES.map((type) => ({ type })),
};
const PARTS = Object.keys(CHOICES) as (keyof typeof CHOICES)[];

interface TypeMenuProps {
  readonly label: string;
  readonly block: PreviewBlock;
  readonly desk: Desk;
  readonly deeds: Deeds;
}

/** The types a block can have; for all chosen blocks at once. Letters jump to the type that begins with them. */
export function TypeMenu({ label, block, desk, deeds }: TypeMenuProps) {
  const words = useTranslations("correction.typePart");
  const types = useTranslations("import.type");
  const retype = ({ type, level }: Choice): void => {
    deeds.correct({
      kind: "retype",
      blocks: [...desk.chosen],
      type,
      ...(level === undefined ? {} : { level }),
    });
  };
  return (
    <Menu
      align="start"
      open={desk.doing === "choosing_type"}
      onOpenChange={(open) => desk.start(open ? "choosing_type" : "nothing")}
      trigger={
        <button type="button" className="correction-type" onClick={(event) => event.stopPropagation()}>
          <span>{label}</span>
          <ChevronDown aria-hidden size={14} className="text-ink-3" />
        </button>
      }
    >
      {PARTS.map((part) => (
        <div key={part} role="group" aria-label={words(part)}>
          <MenuLabel>{words(part)}</MenuLabel>
          {CHOICES[part].map((choice) => (
            <MenuItem
              key={`${choice.type} ${choice.level ?? ""}`}
              onSelect={() => retype(choice)}
              icon={<CheckPlace isChecked={isNow(block, choice)} />}
            >
              {choice.level === undefined ? types(choice.type) : `${types(choice.type)} ${choice.level}`}
            </MenuItem>
          ))}
        </div>
      ))}
    </Menu>
  );
}

function isNow({ type, level }: PreviewBlock, choice: Choice): boolean {
  return type === choice.type && (choice.level === undefined || (level ?? 1) === choice.level);
}

export function CheckPlace({ isChecked }: { isChecked: boolean }) {
  return (
    <span className="size-4 flex-none">
      {isChecked ? <Check aria-hidden size={16} className="text-accent" /> : null}
    </span>
  );
}
