"use client";

import NextLink, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Menu as MenuIcon } from "lucide-react";
import { useState } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Sheet } from "#components/ui/sheet.tsx";
import { roomHref, whereabouts, type Room } from "./rooms.ts";

interface GroupNavProps {
  readonly groupId: string;
  /** Those this member may enter. */
  readonly rooms: readonly Room[];
}

/** A strip under the bar on wide screens; the reader and phones have it behind the menu button instead. */
export function GroupStrip({ groupId, rooms }: GroupNavProps) {
  const words = useTranslations("shell.rooms");
  const { room: here, fillsWindow } = whereabouts(usePathname());
  if (fillsWindow) return null;
  return (
    <nav aria-label={words("label")} data-screen-only className="hidden border-b border-line px-6 md:block">
      <ul className="-mb-px flex gap-6 overflow-x-auto">
        {rooms.map((room) => (
          <li key={room}>
            <NextLink
              href={roomHref(groupId, room)}
              // Eight rooms fetched ahead at every page would cost more than the one that is opened.
              prefetch={false}
              aria-current={room === here ? "page" : undefined}
              className={classNames(
                "flex h-10 items-center border-b-2 whitespace-nowrap",
                room === here
                  ? "border-accent font-bold text-ink"
                  : "border-transparent text-ink-2 hover:border-line-2 hover:text-ink",
              )}
            >
              {words(room)}
              <Pending />
            </NextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A dot beside the room that has been asked for, once the wait is long enough to be felt. */
function Pending() {
  const { pending } = useLinkStatus();
  return (
    <i
      aria-hidden
      className={classNames(
        "-mr-2.5 ml-1 size-1.5 rounded-full bg-accent transition-opacity",
        pending ? "opacity-100 delay-150" : "opacity-0",
      )}
    />
  );
}

export function GroupMenuButton({
  groupId,
  rooms,
  groupName,
}: GroupNavProps & { readonly groupName: string }) {
  const words = useTranslations("shell");
  const { room: here, fillsWindow } = whereabouts(usePathname());
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        label={words("rooms.label")}
        icon={<MenuIcon aria-hidden size={18} strokeWidth={1.6} />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className={fillsWindow ? undefined : "md:hidden"}
      />
      <Sheet open={open} onOpenChange={setOpen} title={groupName}>
        <nav aria-label={words("rooms.label")}>
          <ul className="divide-y divide-line">
            {rooms.map((room) => (
              <li key={room}>
                <NextLink
                  href={roomHref(groupId, room)}
                  prefetch={false}
                  aria-current={room === here ? "page" : undefined}
                  onClick={() => setOpen(false)}
                  className={classNames(
                    "-mx-4 flex h-11 items-center border-l-2 px-4",
                    room === here ? "border-accent font-bold" : "border-transparent text-ink-2",
                  )}
                >
                  {words(`rooms.${room}`)}
                </NextLink>
              </li>
            ))}
            <li>
              <NextLink
                href="/groups"
                prefetch={false}
                className="-mx-4 flex h-11 items-center border-l-2 border-transparent px-4 text-ink-2"
              >
                {words("groups")}
              </NextLink>
            </li>
          </ul>
        </nav>
      </Sheet>
    </>
  );
}
