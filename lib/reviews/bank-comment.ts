/** What a comment of the bank may leave open: it is filled in when the comment is used. */
export const PLACEHOLDERS = ["criterion", "level", "passage", "author"] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

const NAMED = /\{([a-z]{1,20})\}/gu;

/** Names in braces that are no placeholders: most likely a slip of whoever wrote the comment. */
export function unknownPlaceholders(text: string): string[] {
  const named = [...text.matchAll(NAMED)].map(([, name = ""]) => name);
  return [...new Set(named)].filter((name) => !isPlaceholder(name));
}

/** The comment with what is known filled in. What is not known here stays as it is, for the reviewer to write. */
export function fillBankComment(text: string, values: Partial<Record<Placeholder, string>>): string {
  return text.replace(
    NAMED,
    (whole, name: string) => (isPlaceholder(name) ? values[name] : undefined) ?? whole,
  );
}

function isPlaceholder(name: string): name is Placeholder {
  return (PLACEHOLDERS as readonly string[]).includes(name);
}
