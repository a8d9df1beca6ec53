import { InBar } from "#components/shell/bar-slot.tsx";

/** The last step of "where am I" in the bar, for pages inside the library. */
export function RoomTitle({ children, lang }: { children: string; lang?: string | undefined }) {
  return (
    <InBar place="place">
      <span aria-hidden className="hidden text-line-2 md:block">
        /
      </span>
      <span aria-current="page" lang={lang} className="truncate font-bold">
        {children}
      </span>
    </InBar>
  );
}
