"use client";

import { Printer } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";

/** Prints the page as it stands; among the actions of a page it is not on the paper itself. */
export function PrintButton({ children }: { readonly children: ReactNode }) {
  return (
    <Button icon={<Printer aria-hidden size={16} />} onClick={() => window.print()}>
      {children}
    </Button>
  );
}
