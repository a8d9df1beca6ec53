"use client";

import { Ellipsis, History, Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Avatar } from "#components/ui/avatar.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem, MenuLabel, MenuRule } from "#components/ui/menu.tsx";
import { Moment, useMoment } from "#components/ui/moment.tsx";
import { REACTION_KINDS, type ReactionKind } from "#lib/annotations/reaction.ts";
import { Reactions } from "./reactions.tsx";
import { remarkAnchor, remarkHash } from "./remark-hash.ts";
import { RemarkForm } from "./remark-form.tsx";
import { RemarkText } from "./remark-text.tsx";
import type { ThreadDesk, ThreadRemark } from "./thread-view.ts";
import { useNamed } from "./use-named.ts";
import { Wordings } from "./wordings.tsx";

/** card: small, in the margin of a text. page: on a page of its own. */
export type RemarkLook = "card" | "page";

interface RemarkItemProps {
  readonly remark: ThreadRemark;
  readonly desk: ThreadDesk;
  readonly look: RemarkLook;
  readonly isOpen: boolean;
  readonly isPending: boolean;
}

export function RemarkItem({ remark, desk, look, isOpen, isPending }: RemarkItemProps) {
  const words = useTranslations("threads");
  const ui = useTranslations("ui");
  const [shows, setShows] = useState<"text" | "form" | "wordings">("text");
  const isNamed = useNamed(remarkHash(remark.id)) && look === "page";
  const isOwn = remark.attributedTo === null && remark.authorId === desk.ownId;
  const mayEdit = desk.mayComment && isOwn;
  const form = (
    <RemarkForm
      label={words("edit")}
      labelHidden
      send={ui("save")}
      text={remark.text}
      version={remark.version}
      draft={`${desk.ownId}:edit:${remark.id}`}
      place={{ groupId: desk.groupId }}
      onSend={async (text, version) => {
        const problem = await desk.edit({ ...remark, version }, text);
        if (problem === null) setShows("text");
        return problem;
      }}
      onCancel={() => setShows("text")}
    />
  );
  return (
    <li
      id={look === "page" ? remarkAnchor(remark.id) : undefined}
      className={classNames(
        "grid scroll-mt-24 grid-cols-[auto_minmax(0,1fr)_auto]",
        look === "card" ? "gap-x-2" : "gap-x-3 rounded",
        isPending && "opacity-60",
        isNamed && "bg-accent-wash outline-8 outline-accent-wash",
      )}
    >
      <Avatar
        name={remark.attributedTo ?? remark.authorName}
        own={isOwn}
        size={look === "card" ? "small" : "normal"}
        decorative={look === "page"}
      />
      <div className="min-w-0">
        {look === "page" ? <By remark={remark} /> : null}
        {shows === "form" ? (
          form
        ) : (
          <RemarkText text={remark.text} groupId={desk.groupId} className="leading-5" />
        )}
      </div>
      <div className="flex items-start gap-1 text-label leading-5 whitespace-nowrap text-ink-3">
        {look === "card" ? <Short remark={remark} /> : null}
        {isOpen && !isPending ? (
          <RemarkMenu
            {...{ remark, desk }}
            onEdit={mayEdit ? () => setShows("form") : null}
            onWordings={remark.editedAt === null ? null : () => setShows("wordings")}
          />
        ) : null}
      </div>
      <div className="col-span-2 col-start-2 empty:hidden">
        <Reactions
          reactions={remark.reactions}
          ownId={desk.ownId}
          onReact={desk.mayComment && isOpen ? (kind, isGiven) => desk.react(remark, kind, isGiven) : null}
        />
      </div>
      {shows === "wordings" ? (
        <Wordings
          groupId={desk.groupId}
          read={() => desk.wordings(remark)}
          onRestore={
            mayEdit
              ? (text) => {
                  setShows("text");
                  void desk.edit(remark, text);
                }
              : null
          }
          onClose={() => setShows("text")}
        />
      ) : null}
    </li>
  );
}

function By({ remark }: { remark: ThreadRemark }) {
  const words = useTranslations("threads");
  const { attributedTo, authorName, createdAt, editedAt } = remark;
  return (
    <p className="text-ink-2">
      <bdi>{attributedTo ?? authorName}</bdi> ·{" "}
      <Moment at={createdAt} show="both" className="text-label text-ink-3" />
      {editedAt === null ? null : <span className="text-label text-ink-3"> · {words("edited")}</span>}
      {attributedTo === null ? null : (
        <span className="text-label text-ink-3"> · {words("imported", { name: authorName })}</span>
      )}
    </p>
  );
}

/** In a card there is room for the day, and a sign that the words were changed. */
function Short({ remark }: { remark: ThreadRemark }) {
  const words = useTranslations("threads");
  const moment = useMoment();
  const { createdAt, editedAt, attributedTo, authorName } = remark;
  const told = [
    moment(createdAt, "both"),
    ...(editedAt === null ? [] : [words("editedAt", { when: moment(editedAt, "both") })]),
    ...(attributedTo === null ? [] : [words("imported", { name: authorName })]),
  ].join(" · ");
  return (
    <span title={told} className="text-[11px]">
      {editedAt === null ? null : `${words("edited")} · `}
      <DayOf at={createdAt} />
    </span>
  );
}

function DayOf({ at }: { at: string }) {
  const moment = useMoment();
  const isToday = moment(at) === moment(new Date().toISOString());
  return (
    <time dateTime={at} suppressHydrationWarning>
      {isToday ? moment(at, "time") : moment(at)}
    </time>
  );
}

interface RemarkMenuProps {
  readonly remark: ThreadRemark;
  readonly desk: ThreadDesk;
  readonly onEdit: (() => void) | null;
  readonly onWordings: (() => void) | null;
}

function RemarkMenu({ remark, desk, onEdit, onWordings }: RemarkMenuProps) {
  const words = useTranslations("threads");
  const mayDelete = desk.mayComment && (remark.authorId === desk.ownId || desk.moderates);
  if (!desk.mayComment && onWordings === null) return null;
  const trigger = (
    <IconButton
      label={words("menu", { name: remark.attributedTo ?? remark.authorName })}
      icon={<Ellipsis aria-hidden size={16} />}
      className="-my-1.5 -mr-2"
    />
  );
  return (
    <Menu trigger={trigger}>
      {desk.mayComment ? (
        <ReactionItems
          reactions={remark.reactions}
          ownId={desk.ownId}
          onReact={(kind, isGiven) => desk.react(remark, kind, isGiven)}
        />
      ) : null}
      {onEdit === null ? null : (
        <MenuItem icon={<Pencil aria-hidden size={14} />} onSelect={onEdit}>
          {words("edit")}
        </MenuItem>
      )}
      {onWordings === null ? null : (
        <MenuItem icon={<History aria-hidden size={14} />} onSelect={onWordings}>
          {words("wordings.title")}
        </MenuItem>
      )}
      {mayDelete ? (
        <MenuItem danger icon={<Trash2 aria-hidden size={14} />} onSelect={() => desk.remove(remark)}>
          {words("delete")}
        </MenuItem>
      ) : null}
    </Menu>
  );
}

interface ReactionItemsProps {
  readonly reactions: ThreadRemark["reactions"];
  readonly ownId: string;
  readonly onReact: (kind: ReactionKind, isGiven: boolean) => void;
}

/** The four reactions; a tick stands at those that one has given. */
export function ReactionItems({ reactions, ownId, onReact }: ReactionItemsProps) {
  const words = useTranslations("threads.reactions");
  const isGiven = (kind: string) =>
    reactions.some((one) => one.kind === kind && one.people.some(({ id }) => id === ownId));
  return (
    <>
      <MenuLabel>{words("give")}</MenuLabel>
      {REACTION_KINDS.map((kind) => (
        <MenuItem
          key={kind}
          icon={
            <span aria-hidden className="w-3.5">
              {isGiven(kind) ? "✓" : ""}
            </span>
          }
          onSelect={() => onReact(kind, !isGiven(kind))}
        >
          {isGiven(kind) ? words("takeBack", { what: words(kind) }) : words(kind)}
        </MenuItem>
      ))}
      <MenuRule />
    </>
  );
}
