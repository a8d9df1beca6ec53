"use client";

import { useEffect, useRef, useState } from "react";
import { TextField } from "./text-field.tsx";

interface SearchFieldProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly placeholder?: string;
  /** What the list is searched for at present. */
  readonly value: string;
  readonly onSearch: (text: string) => void;
  readonly className?: string;
}

/** Milliseconds without a key before the list is asked: less asks for half words, more feels slow. */
const PAUSE = 250;

/** Searches as one types. Marked so that "/" finds it (row-keys.tsx). */
export function SearchField({
  label,
  labelHidden = false,
  placeholder,
  value,
  onSearch,
  className,
}: SearchFieldProps) {
  const [text, setText] = useState(value);
  const asked = useRef(value);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (text.trim() === asked.current) return undefined;
    const timer = setTimeout(() => {
      asked.current = text.trim();
      onSearch(asked.current);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, onSearch]);
  // The back button and "show all" change the search from outside: the field follows. What is being typed is never overwritten.
  useEffect(() => {
    if (value === asked.current || document.activeElement === field.current) return;
    asked.current = value;
    setText(value);
  }, [value]);
  return (
    <TextField
      ref={field}
      type="search"
      label={label}
      labelHidden={labelHidden}
      placeholder={placeholder}
      maxLength={200}
      value={text}
      data-search
      enterKeyHint="search"
      onChange={(event) => setText(event.target.value)}
      className={className}
    />
  );
}
