import type { LegalAct, Reform } from "./reform.ts";

type WithActs = Pick<Reform, "acts">;

/** An act that stands twice, and whose it is: the same reform may have it twice. */
export interface SharedAct<Entry> {
  readonly act: LegalAct;
  readonly reforms: readonly Entry[];
}

/** Acts that are told of more than once: the same number on the same date, or the same page of the law. Each once. */
export function findSharedActs<Entry extends WithActs>(reforms: readonly Entry[]): SharedAct<Entry>[] {
  const bearers = new Map<string, { readonly act: LegalAct; readonly reforms: Entry[] }>();
  for (const reform of reforms)
    for (const act of reform.acts)
      for (const key of keysOf(act)) {
        const known = bearers.get(key);
        if (known === undefined) bearers.set(key, { act, reforms: [reform] });
        else known.reforms.push(reform);
      }
  const shared = [...bearers.values()].filter((borne) => borne.reforms.length > 1);
  // The same act by its number with one reform, by its page with another.
  return [...Map.groupBy(shared, ({ act }) => act)].map(([act, some]) => ({
    act,
    reforms: some.flatMap(({ reforms }) => reforms),
  }));
}

/** A number alone is no key: every year has its № 1. */
function keysOf({ number, date, url }: LegalAct): string[] {
  const plain = plainNumber(number ?? "");
  return [
    ...(plain === "" || date === undefined ? [] : [`${plain} ${date}`]),
    ...(url === undefined ? [] : [pageOf(url)]),
  ];
}

/** However the link is written: with or without its scheme's s, and a slash at its end. */
function pageOf(url: string): string {
  const page = url.replace(/^https?:\/\//u, "").toLowerCase();
  return page.endsWith("/") ? page.slice(0, -1) : page;
}

/** Roman figures are typed with letters of either alphabet. */
const ROMAN: Readonly<Record<string, string>> = { І: "I", Х: "X", М: "M", С: "C" };

/** "№ 254-ІІІ" and "254-iii" are one. */
function plainNumber(number: string): string {
  const bare = number.normalize("NFC").replace(/[№.\s]|^no/giu, "");
  return [...bare.replaceAll("–", "-").toUpperCase()].map((letter) => ROMAN[letter] ?? letter).join("");
}
