import { useLayoutEffect, useRef } from "react";

interface GridPaneProps {
  /** CSS pixels: of the window through which the grid is seen. */
  readonly width: number;
  readonly onHeight: (height: number) => void;
  readonly children: React.ReactNode;
}

/** Stands under its row over the whole width of the window, wherever that is scrolled to; tells how high it is. */
export function GridPane({ width, onHeight, children }: GridPaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = pane.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => onHeight(element.offsetHeight));
    observer.observe(element);
    onHeight(element.offsetHeight);
    return () => observer.disconnect();
  }, [onHeight]);
  return (
    <div
      ref={pane}
      role="presentation"
      style={width === 0 ? undefined : { width }}
      className="sticky left-0 border-b border-line-2 bg-surface"
    >
      {children}
    </div>
  );
}
