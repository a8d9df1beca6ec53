"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode, Ref } from "react";
import { classNames } from "./class-names.ts";
import { IconButton } from "./icon-button.tsx";
import { Menu } from "./menu.tsx";

interface ItemMenuProps {
  /** What the deeds are done to: parts the buttons of a list from each other for who hears them. Absent for the page itself. */
  readonly of?: string;
  readonly opener?: Ref<HTMLButtonElement> | undefined;
  readonly className?: string;
  /** The deeds. */
  readonly children: ReactNode;
}

/** What may be done with one thing of a list, behind one quiet button. */
export function ItemMenu({ of, opener, className, children }: ItemMenuProps) {
  const ui = useTranslations("ui");
  return (
    <Menu
      trigger={
        <IconButton
          ref={opener}
          label={of === undefined ? ui("more") : `${ui("more")}: ${of}`}
          icon={<Ellipsis aria-hidden size={16} />}
          className={classNames("-my-1.5 flex-none text-ink-3", className)}
        />
      }
    >
      {children}
    </Menu>
  );
}
