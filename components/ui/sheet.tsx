"use client";

import { Dialog as Radix } from "radix-ui";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { IconButton } from "./icon-button.tsx";

interface SheetProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: ReactNode;
  /** Keeps the title for screen readers only. */
  readonly titleHidden?: boolean;
  readonly children: ReactNode;
  /** Stays in sight below what is scrolled. */
  readonly foot?: ReactNode;
  /** false leaves the page behind it alive: a margin card over the text it belongs to. */
  readonly modal?: boolean;
}

const FRAME =
  "fixed inset-x-0 bottom-0 z-30 flex max-h-[75dvh] flex-col rounded-t-sheet border-t border-line-2 bg-surface pb-[env(safe-area-inset-bottom)] shadow-[0_-4px_24px_#0000001f] " +
  "md:inset-x-auto md:top-0 md:right-0 md:max-h-none md:w-96 md:rounded-none md:border-t-0 md:border-l";

/** From below on a phone, at the right edge elsewhere. */
export function Sheet({ open, onOpenChange, title, titleHidden, children, foot, modal = true }: SheetProps) {
  const words = useTranslations("ui");
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange} modal={modal}>
      <Radix.Portal>
        {modal ? <Radix.Overlay className="fixed inset-0 z-30 bg-[#1b1a1766]" /> : null}
        <Radix.Content
          aria-describedby={undefined}
          onInteractOutside={modal ? undefined : (event) => event.preventDefault()}
          className={FRAME}
        >
          <div aria-hidden className="grid h-5 flex-none place-items-center md:hidden">
            <i className="h-1 w-8 rounded-full bg-line-2" />
          </div>
          <div className="flex flex-none items-center gap-2 px-4 md:pt-4">
            <Radix.Title className={classNames(titleHidden ? "sr-only" : "min-w-0 flex-1 truncate")}>
              {title}
            </Radix.Title>
            <Radix.Close asChild>
              <IconButton
                label={words("close")}
                icon={<X aria-hidden size={16} />}
                className="-mr-2 ml-auto"
              />
            </Radix.Close>
          </div>
          <div className="min-h-0 overflow-y-auto px-4 pb-4">{children}</div>
          {foot === undefined ? null : <div className="flex-none border-t border-line px-4 py-3">{foot}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
