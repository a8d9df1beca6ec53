import NextLink from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** main: the one thing this screen is for. plain: any other action. quiet: beside text. danger: takes something away. */
export type ButtonLook = "main" | "plain" | "quiet" | "danger";

const LOOKS: Record<ButtonLook, string> = {
  main: "border border-accent bg-accent text-accent-on hover:opacity-90",
  plain: "border border-edge bg-surface text-ink hover:bg-sunk",
  quiet: "border border-transparent text-ink-2 hover:bg-sunk hover:text-ink",
  danger: "border border-bad bg-surface text-bad hover:bg-bad-wash",
};

const SHAPE =
  "control inline-flex items-center justify-center gap-1.5 rounded px-3 py-1 text-ui text-center no-underline select-none";

export function buttonClass(look: ButtonLook = "plain"): string {
  return `${SHAPE} ${LOOKS[look]}`;
}

interface ButtonProps extends ComponentProps<"button"> {
  readonly look?: ButtonLook;
  readonly icon?: ReactNode;
  /** The action is under way: the button keeps its place and its focus, and does not answer again. */
  readonly busy?: boolean;
}

export function Button({ look, icon, busy = false, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      data-screen-only // paper cannot be pressed
      {...rest}
      aria-disabled={busy || rest["aria-disabled"] || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={classNames(
        buttonClass(look),
        "disabled:cursor-not-allowed disabled:border-dashed disabled:border-line-2 disabled:bg-transparent disabled:text-ink-3 aria-busy:opacity-60",
        className,
      )}
    >
      {icon}
      {children}
    </button>
  );
}

interface ButtonLinkProps extends ComponentProps<typeof NextLink> {
  readonly look?: ButtonLook;
  readonly icon?: ReactNode;
}

/** Looks like a button, is a link: it goes somewhere and can be opened in a new tab. */
export function ButtonLink({ look, icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <NextLink prefetch={false} {...rest} className={classNames(buttonClass(look), className)}>
      {icon}
      {children}
    </NextLink>
  );
}
