import type { LiveChange, LivePresence, StreamEnd } from "#lib/operations/live.ts";

/** What a stream of a group says (lib/operations/live.ts), once it has been read. */
export type LiveMessage =
  | { readonly kind: "change"; readonly change: LiveChange }
  | { readonly kind: "presence"; readonly people: LivePresence["people"] }
  /** Other annotations are shown than before. */
  | { readonly kind: "reload" }
  /** Too much was missed to be told. */
  | { readonly kind: "reset"; readonly number: number }
  | { readonly kind: "hello"; readonly number: number }
  /** `isDeleted`: the whole group was, and not only this person's way into it. */
  | { readonly kind: "end"; readonly isDeleted: boolean };

export const MESSAGE_KINDS = ["hello", "change", "presence", "reload", "reset", "end"] as const;

/** The server has written the data by the schemas of lib/operations/live.ts: they are not parsed a second time. */
export function readMessage(kind: string, data: string): LiveMessage | null {
  switch (kind) {
    case "change":
      return { kind, change: JSON.parse(data) as LiveChange };
    case "presence":
      return { kind, people: (JSON.parse(data) as LivePresence).people };
    case "hello":
    case "reset":
      return { kind, number: (JSON.parse(data) as { number: number }).number };
    case "end":
      return { kind, isDeleted: (JSON.parse(data) as StreamEnd).isDeleted };
    case "reload":
      return { kind };
    default:
      return null;
  }
}

/** The blocks of a stream that has ended: what `once` answers. */
export function readMessages(text: string): LiveMessage[] {
  return text.split("\n\n").flatMap((block) => {
    const lines = block.split("\n");
    const field = (name: string) =>
      lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
    return readMessage(field("event") ?? "", field("data") ?? "") ?? [];
  });
}
