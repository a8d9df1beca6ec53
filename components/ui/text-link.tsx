import NextLink from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

/** A link inside text. Pages are made for each reader, so none is fetched ahead: most would never be opened. */
export function TextLink({ className, ...rest }: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...rest} className={classNames("link", className)} />;
}

/** Looks like a link, acts on this page; paper has no use for it. */
export function LinkButton({ className, ...rest }: ComponentProps<"button">) {
  return (
    <button type="button" data-screen-only {...rest} className={classNames("link text-left", className)} />
  );
}
