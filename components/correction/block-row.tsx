import { ChevronDown, Merge, Pencil, Scissors, UnfoldVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import type { PreviewBlock } from "#lib/operations/import-preview.ts";
import { BlockCutting } from "./block-cutting.tsx";
import { BlockTyping } from "./block-typing.tsx";
import type { Deeds } from "./use-deeds.ts";
import { DoubtLine } from "./doubt-line.tsx";
import { LanguageMenu } from "./language-menu.tsx";
import { MarkedText } from "./marked-text.tsx";
import { RowMenu } from "./row-menu.tsx";
import { TypeMenu } from "./type-menu.tsx";
import type { Desk } from "./use-desk.ts";

interface BlockRowProps {
  readonly block: PreviewBlock;
  readonly isContinued: boolean;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly desk: Desk;
  readonly deeds: Deeds;
}

export function BlockRow({ block, isContinued, isCurrent, isChosen, desk, deeds }: BlockRowProps) {
  const words = useTranslations("correction");
  const row = useRef<HTMLLIElement>(null);
  const { doing } = desk;
  useEffect(() => {
    if (!isCurrent) return;
    row.current?.scrollIntoView({ block: "nearest" });
    // The keyboard follows the current block, unless somebody types elsewhere.
    if (
      doing === "nothing" &&
      document.activeElement?.closest("input, textarea, [role=menu], [role=dialog]") == null
    )
      row.current?.focus({ preventScroll: true });
  }, [isCurrent, doing]);
  const isBusyHere = isCurrent && (doing === "typing" || doing === "cutting" || doing === "moving_border");
  return (
    <li
      ref={row}
      tabIndex={isCurrent ? 0 : -1}
      data-block={block.id}
      aria-current={isCurrent || undefined}
      onClick={(event) => desk.go(block.id, event.shiftKey)}
      className={classNames(
        "correction-row",
        block.isDoubtful && "is-doubtful",
        block.isSetAside && "is-aside",
        isChosen && "is-chosen",
        isCurrent && "is-current",
      )}
    >
      <span className="correction-number">{block.number}</span>
      <TypePlace {...{ block, isContinued, isCurrent, desk, deeds }} />
      <div className="correction-said">
        {isBusyHere ? (
          <Working block={block} desk={desk} deeds={deeds} />
        ) : (
          <MarkedText block={block} isWhole={isCurrent} />
        )}
        {block.isDoubtful ? <DoubtLine block={block} deeds={deeds} /> : null}
        {isCurrent && !isBusyHere && deeds.mayCorrect ? (
          <RowTools block={block} desk={desk} deeds={deeds} />
        ) : null}
      </div>
      <LanguagePlace {...{ block, isCurrent, desk, deeds }} />
      {isContinued ? <span className="sr-only">{words("blocks.continued")}</span> : null}
    </li>
  );
}

type PlaceProps = Pick<BlockRowProps, "block" | "isCurrent" | "desk" | "deeds">;

/** The menu is built for the current block alone: a page of blocks would be a page of menus. */
function TypePlace({ block, isContinued, isCurrent, desk, deeds }: PlaceProps & { isContinued: boolean }) {
  const words = useTranslations("correction");
  const types = useTranslations("import.type");
  const name =
    block.type === "heading" && block.level !== null
      ? `${types("heading")} ${block.level}`
      : types(block.type);
  const label = isContinued ? words("blocks.continuedType", { type: name }) : name;
  if (!deeds.mayCorrect)
    return (
      <span className="correction-type">
        <span>{label}</span>
      </span>
    );
  if (isCurrent) return <TypeMenu label={label} block={block} desk={desk} deeds={deeds} />;
  return (
    <button
      type="button"
      tabIndex={-1}
      className="correction-type"
      onClick={(event) => {
        event.stopPropagation();
        desk.go(block.id);
        desk.start("choosing_type");
      }}
    >
      <span>{label}</span>
      <ChevronDown aria-hidden size={14} className="text-ink-3" />
    </button>
  );
}

function LanguagePlace({ block, isCurrent, desk, deeds }: PlaceProps) {
  if (isCurrent && deeds.mayCorrect) return <LanguageMenu block={block} desk={desk} deeds={deeds} />;
  return <LanguageTag language={block.language} className="correction-language leading-5" />;
}

function Working({ block, desk, deeds }: Pick<BlockRowProps, "block" | "desk" | "deeds">) {
  if (desk.doing === "typing") return <BlockTyping key={block.id} block={block} desk={desk} deeds={deeds} />;
  return <BlockCutting key={`${block.id} ${desk.doing}`} block={block} desk={desk} deeds={deeds} />;
}

function RowTools({ block, desk, deeds }: Pick<BlockRowProps, "block" | "desk" | "deeds">) {
  const words = useTranslations("correction.deed");
  return (
    <div className="-ml-2 flex gap-1" onClick={(event) => event.stopPropagation()}>
      <IconButton
        label={words("edit")}
        icon={<Pencil aria-hidden size={15} />}
        onClick={() => desk.start("typing")}
      />
      <IconButton
        label={words("split")}
        icon={<Scissors aria-hidden size={15} />}
        onClick={() => desk.start("cutting")}
      />
      <IconButton label={words("merge")} icon={<Merge aria-hidden size={15} />} onClick={deeds.merge} />
      <IconButton
        label={words("border")}
        icon={<UnfoldVertical aria-hidden size={15} />}
        onClick={() => desk.start("moving_border")}
      />
      <RowMenu block={block} desk={desk} deeds={deeds} />
    </div>
  );
}
