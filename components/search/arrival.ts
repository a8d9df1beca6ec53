let isExpected = false;

/** Said by the field in the bar before it leads to the search's own screen, where the field is another one. */
export function expectArrival(): void {
  isExpected = true;
}

/** Whether one came from there, which is said once: the keyboard goes on in the new field. */
export function takeArrival(): boolean {
  const wasExpected = isExpected;
  isExpected = false;
  return wasExpected;
}

/** Where a field that takes the focus by itself would bring up a keyboard over what was found, it does not. */
export function hasKeys(): boolean {
  return matchMedia("(pointer: fine)").matches;
}
