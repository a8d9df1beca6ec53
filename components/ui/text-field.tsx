"use client";

import type { ComponentProps } from "react";
import { CONTROL, Field, type FieldProps } from "./field.tsx";

type TextFieldProps = FieldProps & Omit<ComponentProps<"input">, "className">;

export function TextField({ label, hint, error, labelHidden, className, id, ...input }: TextFieldProps) {
  return (
    <Field {...{ label, hint, error, labelHidden, className, id }}>
      {(ties) => <input type="text" {...input} {...ties} className={CONTROL} />}
    </Field>
  );
}

type TextAreaProps = FieldProps & Omit<ComponentProps<"textarea">, "className">;

export function TextArea({ label, hint, error, labelHidden, className, id, ...area }: TextAreaProps) {
  return (
    <Field {...{ label, hint, error, labelHidden, className, id }}>
      {(ties) => (
        <textarea
          rows={3}
          {...area}
          {...ties}
          className={`${CONTROL} field-sizing-content max-h-96 resize-y`}
        />
      )}
    </Field>
  );
}

type SelectProps = FieldProps &
  Omit<ComponentProps<"select">, "className"> & {
    readonly options: readonly { readonly value: string; readonly label: string; readonly lang?: string }[];
  };

/** The platform's own list: the best one on a phone, and every screen reader knows it. */
export function Select({ label, hint, error, labelHidden, className, id, options, ...select }: SelectProps) {
  return (
    <Field {...{ label, hint, error, labelHidden, className, id }}>
      {(ties) => (
        <select {...select} {...ties} className={CONTROL}>
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
