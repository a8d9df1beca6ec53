/** The name under which the address carries the id of the view that is open. */
export const VIEW = "view";

/** What the address of a screen chooses: all of its query but the view's own id and what belongs to the place one is at. */
export function chosenIn(query: string, without: readonly string[]): Record<string, string> {
  const pairs = [...new URLSearchParams(query)].filter(
    ([name, value]) => value !== "" && name !== VIEW && !without.includes(name),
  );
  return Object.fromEntries(pairs);
}

/** Whether two choices are the same, in whatever order they were made. */
export function isSameChoice(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/** The query that opens a view. */
export function queryOf({
  id,
  chosen,
}: {
  readonly id: string;
  readonly chosen: Readonly<Record<string, string>>;
}): string {
  return new URLSearchParams({ ...chosen, [VIEW]: id }).toString();
}
