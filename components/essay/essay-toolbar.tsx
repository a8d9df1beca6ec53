"use client";

import type { Editor } from "@tiptap/core";
import { isInTable } from "@tiptap/pm/tables";
import {
  BookMarked,
  Bold,
  Heading1,
  Heading2,
  Heading3,
  Italic,
  List,
  ListOrdered,
  Pilcrow,
  Quote,
  Redo2,
  Superscript,
  Table,
  Undo2,
  type LucideIcon,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore, type KeyboardEvent } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { isWithin, perform, type Deed } from "./essay-keys.ts";

interface ToolbarProps {
  readonly editor: Editor;
  readonly onCite: () => void;
}

const GROUPS: readonly (readonly (readonly [Deed, LucideIcon, string])[])[] = [
  [
    ["undo", Undo2, "Ctrl+Z"],
    ["redo", Redo2, "Ctrl+Y"],
  ],
  [
    ["heading1", Heading1, "Ctrl+Alt+1"],
    ["heading2", Heading2, "Ctrl+Alt+2"],
    ["heading3", Heading3, "Ctrl+Alt+3"],
    ["text", Pilcrow, "Ctrl+Alt+0"],
  ],
  [
    ["strong", Bold, "Ctrl+B"],
    ["em", Italic, "Ctrl+I"],
  ],
  [
    ["quotation", Quote, "Ctrl+Shift+9"],
    ["bullets", List, "Ctrl+Shift+8"],
    ["numbers", ListOrdered, "Ctrl+Shift+7"],
  ],
];

/** One stop of the Tab key; arrows go through it (WAI-ARIA, toolbar). */
export function EssayToolbar({ editor, onCite }: ToolbarProps) {
  const words = useTranslations("essays.tools");
  const active = useActive(editor);
  const inTable = active.includes("table");
  return (
    <div role="toolbar" aria-label={words("label")} className="essay-tools" onKeyDown={moveAlong}>
      {GROUPS.map((group) => (
        <div key={group[0]?.[0]} className="flex">
          {group.map(([deed, icon, keys]) => (
            <Tool
              key={deed}
              {...{ icon, label: words(deed), keys, isOn: active.split(" ").includes(deed) }}
              isToggle={deed !== "undo" && deed !== "redo"}
              isFirst={deed === "undo"}
              onPress={() => perform(editor, deed)}
            />
          ))}
        </div>
      ))}
      <div className="flex">
        <Tool
          icon={Superscript}
          label={words("footnote")}
          keys="Ctrl+Alt+F"
          onPress={() => perform(editor, "footnote")}
        />
        <Menu
          align="start"
          trigger={
            <button
              type="button"
              tabIndex={-1}
              className="essay-tool"
              aria-label={words("table")}
              title={words("table")}
            >
              <Table aria-hidden size={17} />
            </button>
          }
        >
          {inTable ? (
            TABLE_DEEDS.map((deed) => (
              <MenuItem key={deed} onSelect={() => setTimeout(() => perform(editor, deed))}>
                {words(deed)}
              </MenuItem>
            ))
          ) : (
            <MenuItem onSelect={() => setTimeout(() => perform(editor, "table"))}>
              {words("newTable")}
            </MenuItem>
          )}
        </Menu>
      </div>
      <button
        type="button"
        tabIndex={-1}
        title={`${words("cite")} (Ctrl+Alt+C)`}
        className="essay-tool essay-tool-cite"
        onMouseDown={(event) => event.preventDefault()}
        onClick={onCite}
      >
        <BookMarked aria-hidden size={17} />
        <span>{words("cite")}</span>
      </button>
    </div>
  );
}

const TABLE_DEEDS = ["rowAfter", "columnAfter", "deleteRow", "deleteColumn", "deleteTable"] as const;

interface ToolProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly keys: string;
  readonly isOn?: boolean;
  readonly isToggle?: boolean;
  readonly isFirst?: boolean;
  readonly onPress: () => void;
}

function Tool({
  icon: Icon,
  label,
  keys,
  isOn = false,
  isToggle = false,
  isFirst = false,
  onPress,
}: ToolProps) {
  return (
    <button
      type="button"
      tabIndex={isFirst ? 0 : -1}
      aria-label={label}
      title={`${label} (${keys})`}
      {...(isToggle ? { "aria-pressed": isOn } : {})}
      className={classNames("essay-tool", isOn && "essay-tool-on")}
      // The cursor stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <Icon aria-hidden size={17} />
    </button>
  );
}

function moveAlong(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const tools = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button.essay-tool")];
  const at = tools.findIndex((tool) => tool === document.activeElement);
  const next = tools[(at + step + tools.length) % tools.length];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  for (const tool of tools) tool.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

/** What the cursor stands in, as one string, so that nothing is drawn anew while it stays the same. */
function useActive(editor: Editor): string {
  return useSyncExternalStore(
    (told) => {
      editor.on("transaction", told);
      return () => void editor.off("transaction", told);
    },
    () => activeOf(editor),
    () => "",
  );
}

function activeOf({ state }: Editor): string {
  const { $from, from, to, empty } = state.selection;
  const { name } = $from.parent.type;
  const has = (mark: "strong" | "em") => {
    const type = state.schema.marks[mark];
    if (type === undefined) return false;
    return empty
      ? (state.storedMarks ?? $from.marks()).some((one) => one.type === type)
      : state.doc.rangeHasMark(from, to, type);
  };
  return [
    name === "heading" ? `heading${String($from.parent.attrs["level"])}` : name === "paragraph" ? "text" : "",
    ...(["strong", "em"] as const).filter(has),
    isWithin($from, "quotation") ? "quotation" : "",
    isWithin($from, "bullet_list") ? "bullets" : "",
    isWithin($from, "ordered_list") ? "numbers" : "",
    isInTable(state) ? "table" : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}
