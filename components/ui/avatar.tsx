import { classNames } from "./class-names.ts";
import { initials } from "./initials.ts";

interface AvatarProps {
  readonly name: string;
  /** The person who is looking. */
  readonly own?: boolean;
  /** Beside the written name the picture is silent. */
  readonly decorative?: boolean;
  readonly size?: "normal" | "small";
}

export function Avatar({ name, own = false, decorative = false, size = "normal" }: AvatarProps) {
  return (
    <span
      role={decorative ? undefined : "img"}
      aria-hidden={decorative || undefined}
      aria-label={decorative ? undefined : name}
      title={decorative ? undefined : name}
      className={classNames(
        "inline-grid flex-none place-items-center rounded-full border bg-sunk font-bold select-none before:content-[attr(data-initials)]",
        size === "small" ? "size-5 text-[9px]" : "size-[26px] text-[11px]",
        own ? "border-accent text-accent" : "border-line-2 text-ink-2",
      )}
      // Drawn, not written: the name is what is read and copied, "АС" is only its picture.
      data-initials={initials(name)}
    />
  );
}
