"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, type ComponentProps } from "react";
import { CONTROL, Field, type FieldProps } from "./field.tsx";
import { IconButton } from "./icon-button.tsx";

type PasswordFieldProps = FieldProps & Omit<ComponentProps<"input">, "className" | "type">;

/** Can be shown: on a phone, and with three keyboards, typing blind is how people get locked out. */
export function PasswordField({ label, hint, error, className, id, ...input }: PasswordFieldProps) {
  const words = useTranslations("account.fields");
  const [shown, setShown] = useState(false);
  return (
    <Field {...{ label, hint, error, className, id }}>
      {(ties) => (
        <div className="relative">
          <input
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            {...input}
            {...ties}
            type={shown ? "text" : "password"}
            className={`${CONTROL} pr-11`}
          />
          <IconButton
            label={words(shown ? "hide" : "show")}
            icon={shown ? <EyeOff aria-hidden size={16} /> : <Eye aria-hidden size={16} />}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-0 right-0"
          />
        </div>
      )}
    </Field>
  );
}
