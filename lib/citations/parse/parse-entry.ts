import type { CslItem } from "../reference.ts";

export interface ParsedEntry {
  readonly csl: CslItem | null;
  readonly translation: string | null;
  readonly confidence: Readonly<Record<string, number>>;
  readonly overall: number;
  readonly alternatives: readonly CslItem[];
  readonly reason?: string;
}

export function parseEntry(printed: string, options: { romanised?: boolean } = {}): ParsedEntry {
  void options;
  return { csl: { type: "document", title: printed }, translation: null, confidence: {}, overall: 0.1, alternatives: [] };
}
