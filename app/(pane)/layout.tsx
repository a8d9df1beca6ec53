import type { ReactNode } from "react";

/** A text in a frame of another page: without a bar of its own, over which cards and contents would have to stay. */
export default function PaneLayout({ children }: { children: ReactNode }) {
  return <div className="pane">{children}</div>;
}
