"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "./button.tsx";
import { CONTROL, Field, type FieldProps } from "./field.tsx";
import { useToast } from "./toast.tsx";

interface CopyFieldProps extends FieldProps {
  readonly value: string;
  /** What is told when it is in the clipboard. */
  readonly copied: string;
}

/** Text to be taken along: an address, a token. */
export function CopyField({ value, copied, ...field }: CopyFieldProps) {
  const words = useTranslations("ui");
  const toast = useToast();
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(value);
      toast({ text: copied });
    } catch {
      // Without https, or forbidden by the browser: the text can still be selected by hand.
      toast({ text: words("copyFailed"), tone: "error" });
    }
  }
  return (
    <Field {...field}>
      {(ties) => (
        <div className="flex gap-2">
          <input
            {...ties}
            readOnly
            value={value}
            onFocus={(event) => event.currentTarget.select()}
            className={`${CONTROL} font-sans`}
          />
          <Button icon={<Copy aria-hidden size={16} />} onClick={() => void copy()}>
            {words("copy")}
          </Button>
        </div>
      )}
    </Field>
  );
}
