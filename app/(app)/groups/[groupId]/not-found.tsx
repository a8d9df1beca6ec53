import { NotFoundScreen } from "#components/shell/not-found-screen.tsx";

/** Inside a layout, which keeps its bar. */
export default function NotFound() {
  return <NotFoundScreen />;
}
