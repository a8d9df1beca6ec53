import { Extension, InputRule, type Editor } from "@tiptap/core";
import { lift, setBlockType, toggleMark, wrapIn } from "@tiptap/pm/commands";
import { dropCursor } from "@tiptap/pm/dropcursor";
import { gapCursor } from "@tiptap/pm/gapcursor";
import { history, redo, undo } from "@tiptap/pm/history";
import type { NodeType } from "@tiptap/pm/model";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "@tiptap/pm/schema-list";
import { TextSelection, type Command } from "@tiptap/pm/state";
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  tableEditing,
} from "@tiptap/pm/tables";

/** What a writer can do with the text, by the names of the toolbar. */
export const DEEDS = [
  "undo",
  "redo",
  "strong",
  "em",
  "heading1",
  "heading2",
  "heading3",
  "text",
  "quotation",
  "bullets",
  "numbers",
  "footnote",
  "table",
  "rowAfter",
  "columnAfter",
  "deleteRow",
  "deleteColumn",
  "deleteTable",
] as const;
export type Deed = (typeof DEEDS)[number];

/** Does it; false where it cannot be done here. `isTrial`: only asks. */
export function perform(editor: Editor, deed: Deed, isTrial = false): boolean {
  const { view, state } = editor;
  const done = commandOf(editor, deed)(state, isTrial ? undefined : view.dispatch, view);
  if (!isTrial) view.focus();
  return done;
}

function commandOf({ schema, state }: Editor, deed: Deed): Command {
  const type = (name: string) => schema.nodes[name] as NodeType;
  switch (deed) {
    case "undo":
      return undo;
    case "redo":
      return redo;
    case "strong":
    case "em":
      return (now, dispatch) => {
        const mark = schema.marks[deed];
        return mark !== undefined && toggleMark(mark)(now, dispatch);
      };
    case "heading1":
    case "heading2":
    case "heading3":
      return setBlockType(type("heading"), { level: Number(deed.slice(-1)) });
    case "text":
      return setBlockType(type("paragraph"));
    case "quotation":
      return isWithin(state.selection.$from, "quotation") ? lift : wrapIn(type("quotation"));
    case "bullets":
    case "numbers": {
      const name = deed === "bullets" ? "bullet_list" : "ordered_list";
      return isWithin(state.selection.$from, name) ? liftListItem(type("list_item")) : wrapInList(type(name));
    }
    case "footnote":
      return insertFootnote;
    case "table":
      return insertTable;
    case "rowAfter":
      return addRowAfter;
    case "columnAfter":
      return addColumnAfter;
    case "deleteRow":
      return deleteRow;
    case "deleteColumn":
      return deleteColumn;
    case "deleteTable":
      return deleteTable;
  }
}

export function isWithin(
  place: { depth: number; node: (depth: number) => { type: { name: string } } },
  name: string,
): boolean {
  for (let depth = place.depth; depth > 0; depth--) if (place.node(depth).type.name === name) return true;
  return false;
}

/** Where text may stand at all: not in the title. */
const insertFootnote: Command = (state, dispatch) => {
  const type = state.schema.nodes["footnote"] as NodeType;
  const { $to } = state.selection;
  if (!$to.parent.inlineContent || !$to.parent.canReplaceWith($to.index(), $to.index(), type)) return false;
  dispatch?.(state.tr.insert($to.pos, type.create()).setMeta("openFootnote", $to.pos).scrollIntoView());
  return true;
};

const insertTable: Command = (state, dispatch) => {
  if (isInTable(state)) return false;
  const { table, table_row: row, table_cell: cell, table_header: head, paragraph } = state.schema.nodes;
  if (
    table === undefined ||
    row === undefined ||
    cell === undefined ||
    head === undefined ||
    paragraph === undefined
  )
    return false;
  const { $from } = state.selection;
  if ($from.depth === 0 || $from.parent.type.name === "title") return false;
  const line = (type: NodeType) =>
    row.create(
      null,
      [0, 1, 2].map(() => type.create(null, paragraph.create())),
    );
  const after = $from.after(1);
  const tr = state.tr.insert(after, [
    table.create(null, [line(head), line(cell), line(cell)]),
    paragraph.create(),
  ]);
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1))).scrollIntoView());
  return true;
};

const breakLine: Command = (state, dispatch) => {
  const type = state.schema.nodes["hard_break"];
  const { $from } = state.selection;
  if (type === undefined || !$from.parent.canReplaceWith($from.index(), $from.index(), type)) return false;
  dispatch?.(state.tr.replaceSelectionWith(type.create()).scrollIntoView());
  return true;
};

/** Keys, what typing starts a list or a heading, undo, and the plugins of tables. */
export function essayKeys({ onCite }: { readonly onCite: () => void }) {
  return Extension.create({
    name: "essayKeys",
    addProseMirrorPlugins: () => [
      history(),
      dropCursor({ class: "essay-drop" }),
      gapCursor(),
      tableEditing(),
    ],
    addKeyboardShortcuts() {
      const item = this.editor.schema.nodes["list_item"] as NodeType;
      const run = (command: Command) => () =>
        command(this.editor.state, this.editor.view.dispatch, this.editor.view);
      const deed = (name: Deed) => () => perform(this.editor, name);
      return {
        "Mod-z": deed("undo"),
        "Mod-y": deed("redo"),
        "Shift-Mod-z": deed("redo"),
        "Mod-b": deed("strong"),
        "Mod-i": deed("em"),
        "Mod-Alt-0": deed("text"),
        "Mod-Alt-1": deed("heading1"),
        "Mod-Alt-2": deed("heading2"),
        "Mod-Alt-3": deed("heading3"),
        "Mod-Shift-9": deed("quotation"),
        "Mod-Shift-8": deed("bullets"),
        "Mod-Shift-7": deed("numbers"),
        "Mod-Alt-f": deed("footnote"),
        "Mod-Alt-c": () => {
          onCite();
          return true;
        },
        "Shift-Enter": run(breakLine),
        Enter: run(splitListItem(item)),
        Tab: () => run(goToNextCell(1))() || run(sinkListItem(item))(),
        "Shift-Tab": () => run(goToNextCell(-1))() || run(liftListItem(item))(),
      };
    },
    addInputRules() {
      const wrap = (find: RegExp, name: Deed) =>
        new InputRule({
          find,
          handler: ({ range, chain }) => {
            chain()
              .deleteRange(range)
              .command(({ editor }) => {
                queueMicrotask(() => perform(editor, name));
                return true;
              })
              .run();
          },
        });
      return [
        wrap(/^\s*[-*]\s$/u, "bullets"),
        wrap(/^\s*1[.)]\s$/u, "numbers"),
        wrap(/^\s*>\s$/u, "quotation"),
        wrap(/^#\s$/u, "heading1"),
        wrap(/^##\s$/u, "heading2"),
        wrap(/^###\s$/u, "heading3"),
      ];
    },
  });
}
