"use client";

import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";
import { ChipToggle } from "#components/ui/chip.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { Mail, MailOpen } from "lucide-react";
import {
  listNotifications,
  markNotifications,
  type NotificationView,
} from "#lib/operations/notifications.ts";
import { onUnread, tellUnread } from "./unread.ts";
import { useSentence } from "./use-sentence.ts";

export interface InboxPage {
  readonly notifications: readonly NotificationView[];
  readonly unread: number;
  readonly next: string | null;
}

/** What has reached the person, newest first. Opening something marks it as read; a tick does so without opening. */
export function InboxList({ first }: { first: InboxPage }) {
  const words = useTranslations("inbox");
  const box = useInbox(first);
  const { page, onlyUnread, isBusy } = box;
  const shown = onlyUnread ? page.notifications.filter(({ readAt }) => readAt === null) : page.notifications;
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <ChipToggle
          pressed={onlyUnread}
          onPressedChange={(pressed) => void box.filter(pressed)}
          count={page.unread}
        >
          {words("unread")}
        </ChipToggle>
        <Button
          look="quiet"
          className="-mr-3 ml-auto"
          disabled={page.unread === 0}
          onClick={() => void box.mark(null, true)}
        >
          {words("readAll")}
        </Button>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={words(onlyUnread ? "nothingUnread" : "empty")}>{words("emptyText")}</EmptyState>
      ) : (
        <ul className="divide-y divide-line border-t border-line">
          {shown.map((notification) => (
            <InboxLine key={notification.id} notification={notification} onMark={box.mark} />
          ))}
        </ul>
      )}
      {page.next === null ? null : (
        <Button busy={isBusy} className="justify-self-start" onClick={() => void box.more()}>
          {words("more")}
        </Button>
      )}
    </div>
  );
}

interface InboxLineProps {
  readonly notification: NotificationView;
  readonly onMark: (ids: readonly string[] | null, isRead: boolean) => Promise<void>;
}

function InboxLine({ notification, onMark }: InboxLineProps) {
  const words = useTranslations("inbox");
  const sentence = useSentence();
  const { id, actor, group, address, excerpt, createdAt, readAt } = notification;
  const isRead = readAt !== null;
  const said = sentence(notification);
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-3 py-3">
      <Avatar name={actor?.name ?? "·"} decorative />
      <div className="grid min-w-0 gap-0.5">
        {address === null ? (
          <p className={classNames("break-words", !isRead && "font-bold")}>{said}</p>
        ) : (
          <NextLink
            href={address}
            prefetch={false}
            className={classNames("break-words hover:underline", !isRead && "font-bold")}
            onClick={() => void (isRead ? undefined : onMark([id], true))}
          >
            {isRead ? null : <span className="sr-only">{words("isUnread")} </span>}
            {said}
          </NextLink>
        )}
        {excerpt === null ? null : (
          <p className="line-clamp-2 font-serif text-quote break-words text-ink-2">{excerpt}</p>
        )}
        <p className="text-label text-ink-3">
          <bdi>{group.name}</bdi> · <Moment at={createdAt} show="both" />
        </p>
      </div>
      <IconButton
        label={words(isRead ? "markUnread" : "markRead")}
        icon={isRead ? <Mail aria-hidden size={16} /> : <MailOpen aria-hidden size={16} />}
        onClick={() => void onMark([id], !isRead)}
      />
    </li>
  );
}

function useInbox(first: InboxPage) {
  const call = useCall();
  const toast = useToast();
  const [page, setPage] = useState(first);
  const [onlyUnread, setOnlyUnread] = useState(false);
  const [isBusy, setBusy] = useState(false);

  const read = async (show: "all" | "unread", before?: string): Promise<InboxPage | null> => {
    const called = await call(listNotifications, {
      query: before === undefined ? { show } : { show, before },
    });
    if (called.ok) return called.value;
    toast({ text: called.refusal.detail, tone: "error" });
    return null;
  };
  // What the bell has heard of is shown without asking for it.
  const hear = useEffectEvent(async (told: number | null): Promise<void> => {
    if (told === null || told <= page.unread) return;
    const now = await read(onlyUnread ? "unread" : "all");
    if (now !== null) setPage(now);
  });
  useEffect(() => onUnread((told) => void hear(told)), []);
  const filter = async (isOn: boolean): Promise<void> => {
    setOnlyUnread(isOn);
    const now = await read(isOn ? "unread" : "all");
    if (now !== null) setPage(now);
  };
  const more = async (): Promise<void> => {
    if (page.next === null) return;
    setBusy(true);
    const following = await read(onlyUnread ? "unread" : "all", page.next);
    setBusy(false);
    if (following === null) return;
    const { notifications } = page;
    setPage({ ...following, notifications: [...notifications, ...following.notifications] });
  };
  const mark = async (ids: readonly string[] | null, isRead: boolean): Promise<void> => {
    const before = page;
    const readAt = isRead ? new Date().toISOString() : null;
    const notifications = page.notifications.map((one) =>
      ids === null || ids.includes(one.id) ? { ...one, readAt } : one,
    );
    setPage({ ...page, notifications });
    const body = { ids: ids === null ? null : [...ids], isRead };
    const called = await call(markNotifications, { body });
    if (!called.ok) {
      setPage(before);
      return toast({ text: called.refusal.detail, tone: "error" });
    }
    const { unread } = called.value;
    setPage((now) => ({ ...now, unread }));
    tellUnread(unread);
  };
  return { page, onlyUnread, isBusy, filter, more, mark };
}
