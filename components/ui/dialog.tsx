"use client";

import { Dialog as Radix } from "radix-ui";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { IconButton } from "./icon-button.tsx";

interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons at the end, the main one last. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
}

const FRAME =
  "fixed inset-x-0 bottom-0 z-40 grid max-h-[92dvh] grid-rows-[auto_minmax(0,1fr)_auto] rounded-t-sheet border-t border-line-2 bg-surface shadow-card " +
  "md:inset-x-auto md:top-1/2 md:bottom-auto md:left-1/2 md:w-[calc(100vw-4rem)] md:-translate-x-1/2 md:-translate-y-1/2 md:rounded-md md:border";

/** In the middle of a wide screen, from below on a phone. Escape and the area around it close it. */
export function Dialog({ open, onOpenChange, title, description, children, actions, wide }: DialogProps) {
  const words = useTranslations("ui");
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[#1b1a1766]" />
        <Radix.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          className={classNames(FRAME, wide ? "md:max-w-3xl" : "md:max-w-lg")}
        >
          <header className="flex items-start gap-4 px-4 pt-4 pb-2 md:px-6 md:pt-5">
            <div className="grid min-w-0 flex-1 gap-1">
              <Radix.Title>{title}</Radix.Title>
              {description ? (
                <Radix.Description className="text-ink-2">{description}</Radix.Description>
              ) : null}
            </div>
            <Radix.Close asChild>
              <IconButton label={words("close")} icon={<X aria-hidden size={16} />} className="-mt-1 -mr-2" />
            </Radix.Close>
          </header>
          <div className="overflow-y-auto px-4 py-2 md:px-6">{children}</div>
          {actions ? (
            <footer className="flex flex-wrap justify-end gap-2 px-4 pt-2 pb-4 md:px-6 md:pb-5">
              {actions}
            </footer>
          ) : (
            <div className="h-2" />
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
