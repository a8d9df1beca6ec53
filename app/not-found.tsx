import { NotFoundScreen } from "#components/shell/not-found-screen.tsx";
import { TopBar } from "#components/shell/top-bar.tsx";

/** An address outside every layout: the bar has to be brought along. */
export default function NotFound() {
  return (
    <>
      <TopBar homeHref="/" />
      <NotFoundScreen />
    </>
  );
}
