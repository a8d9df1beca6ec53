/** What a finding's values must be turned into before a sentence can take them; names of fields come from the caller. */
export interface FindingWords {
  /** The word for a variable of CSL, "issued.day" among them. */
  readonly field: (name: string) => string;
  /** "5-жазба", "Entry 5". */
  readonly entry: (number: number) => string;
}

/**
 * Values of a finding as its sentence takes them: numbers of entries as they are printed ("[5]"), fields by their names. Other values
 * stay as they are.
 */
export function sentenceValues(
  values: Readonly<Record<string, string | number>>,
  words: FindingWords,
): Record<string, string | number> {
  const { key, other, fields } = values;
  return {
    ...values,
    ...(key === undefined ? {} : { key: typeof key === "number" ? `[${key}]` : key }),
    ...(other === undefined
      ? {}
      : { other: typeof other === "number" ? insideSentence(words.entry(other)) : other }),
    ...(fields === undefined
      ? {}
      : {
          fields: String(fields)
            .split(", ")
            .map((name) => insideSentence(words.field(name)))
            .join(", "),
        }),
  };
}

/** A label begins with a capital, a word inside a sentence does not; "ISBN" and "URL" stay. */
function insideSentence(label: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
