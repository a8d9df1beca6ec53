"use client";

import { useTranslations } from "next-intl";
import { Select } from "#components/ui/text-field.tsx";
import { useAddress } from "#components/ui/use-address.ts";
import { OFFERED_STYLES } from "#lib/citations/format/styles.ts";

/** Which style's required fields are asked for; the choice lives in the address. */
export function StyleChoice({ style }: { readonly style: string | null }) {
  const words = useTranslations("integrity");
  const styleWords = useTranslations("bibliography.style");
  const address = useAddress();
  const offered = OFFERED_STYLES.map(({ id }) => ({ value: id as string, label: styleWords(id) }));
  const isOther = style !== null && !offered.some(({ value }) => value === style);
  return (
    <div data-screen-only className="w-full max-w-sm">
      <Select
        label={words("style")}
        hint={words("styleHint")}
        value={style ?? ""}
        aria-busy={address.isPending}
        onChange={({ target }) => address.set({ style: target.value })}
        options={[
          { value: "", label: words("noStyle") },
          ...(isOther ? [{ value: style, label: style }] : []),
          ...offered,
        ]}
      />
    </div>
  );
}
