import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Menu } from "./menu.tsx";

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly children: ReactNode;
  readonly onOpen?: () => void;
}

/** A word and what is chosen for it; opens what can be chosen. */
export function Pick({ label, value, children, onOpen }: PickProps) {
  return (
    <Menu
      align="start"
      {...(onOpen === undefined
        ? {}
        : { onOpenChange: (isOpen: boolean) => (isOpen ? onOpen() : undefined) })}
      trigger={
        <Button look="quiet" className="max-w-80 px-2!">
          <span className="flex-none">{label}:</span>
          <b className="truncate text-ink">{value}</b>
          <ChevronDown aria-hidden size={14} className="flex-none" />
        </Button>
      }
    >
      {children}
    </Menu>
  );
}
