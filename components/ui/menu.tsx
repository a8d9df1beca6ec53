"use client";

import { DropdownMenu } from "radix-ui";
import { Check } from "lucide-react";
import NextLink from "next/link";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

interface MenuProps {
  /** The button that opens the menu. */
  readonly trigger: ReactNode;
  readonly children: ReactNode;
  readonly align?: "start" | "end";
  /** Where something else than the trigger opens it, such as a key. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
}

export function Menu({ trigger, children, align = "end", ...controlled }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false} {...controlled}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) max-w-[min(24rem,calc(100vw-1rem))] min-w-48 overflow-y-auto rounded-md border border-line-2 bg-surface py-1 shadow-card"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

const ITEM =
  "control flex items-center gap-2 px-3 py-1 text-ui outline-none data-highlighted:bg-accent-wash data-disabled:text-ink-3";

interface MenuItemProps {
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  readonly onSelect?: () => void;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  /** The menu itself changes. */
  readonly staysOpen?: boolean;
}

export function MenuItem({
  children,
  icon,
  onSelect,
  disabled = false,
  danger = false,
  staysOpen = false,
}: MenuItemProps) {
  return (
    <DropdownMenu.Item
      disabled={disabled}
      onSelect={(event) => {
        if (staysOpen) event.preventDefault();
        onSelect?.();
      }}
      className={classNames(ITEM, "cursor-pointer", danger && "text-bad")}
    >
      {icon}
      {children}
    </DropdownMenu.Item>
  );
}

export function MenuLink({ href, icon, children }: { href: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <DropdownMenu.Item asChild>
      <NextLink href={href} prefetch={false} className={ITEM}>
        {icon}
        {children}
      </NextLink>
    </DropdownMenu.Item>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className="px-3 pt-2 pb-1 text-label text-ink-3">{children}</DropdownMenu.Label>;
}

export function MenuRule() {
  return <DropdownMenu.Separator className="my-1 border-t border-line" />;
}

interface MenuOption {
  readonly value: string;
  readonly label: string;
  readonly lang?: string;
  /** What it means, in smaller letters under it. */
  readonly hint?: string;
}

interface MenuChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly MenuOption[];
  readonly onChange: (value: string) => void;
  /** The menu is there for this one choice. Else it stays open, so that the effect can be seen. */
  readonly closes?: boolean;
}

/** One of several. */
export function MenuChoice({ label, value, options, onChange, closes = false }: MenuChoiceProps) {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={onChange} aria-label={label}>
      <MenuLabel>{label}</MenuLabel>
      {options.map((option) => (
        <DropdownMenu.RadioItem
          key={option.value}
          value={option.value}
          lang={option.lang}
          onSelect={closes ? undefined : (event) => event.preventDefault()}
          className={classNames(ITEM, "cursor-pointer")}
        >
          <span className="size-4 flex-none">
            <DropdownMenu.ItemIndicator>
              <Check aria-hidden size={16} className="text-accent" />
            </DropdownMenu.ItemIndicator>
          </span>
          <span className="min-w-0">
            {option.label}
            {option.hint === undefined ? null : (
              <span className="block text-label text-ink-3">{option.hint}</span>
            )}
          </span>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

interface MenuCheckProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  /** At the end of the row: how many it is about. */
  readonly count?: number;
  readonly lang?: string | undefined;
}

/** On or off; the menu stays open, so that several can be chosen. */
export function MenuCheck({ checked, onChange, children, count, lang }: MenuCheckProps) {
  return (
    <DropdownMenu.CheckboxItem
      checked={checked}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
      className={classNames(ITEM, "cursor-pointer")}
    >
      <span className="size-4 flex-none">
        <DropdownMenu.ItemIndicator>
          <Check aria-hidden size={16} className="text-accent" />
        </DropdownMenu.ItemIndicator>
      </span>
      <span lang={lang} className="min-w-0 flex-1 truncate">
        {children}
      </span>
      {count === undefined ? null : <span className="text-label text-ink-3 tabular-nums">{count}</span>}
    </DropdownMenu.CheckboxItem>
  );
}

/** Several checks or items under a name of their own. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <DropdownMenu.Group aria-label={label}>
      <MenuLabel>{label}</MenuLabel>
      {children}
    </DropdownMenu.Group>
  );
}
