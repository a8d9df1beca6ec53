import { PageCrumb } from "#components/shell/page-crumb.tsx";

/** The last step of "where am I" in the bar, for pages inside the library. */
export function RoomTitle({ children, lang }: { children: string; lang?: string | undefined }) {
  return <PageCrumb label={children} lang={lang} />;
}
