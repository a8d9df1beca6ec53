import { isInCapitals } from "#lib/languages/capitals.ts";

/** A title as it was printed. Capitals are set a little smaller, so that they speak no louder than the titles beside them. */
export function TitleText({ children }: { readonly children: string }) {
  return isInCapitals(children) ? <span className="capitals">{children}</span> : children;
}
