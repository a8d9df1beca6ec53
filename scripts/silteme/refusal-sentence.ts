import type { Refusal } from "#lib/result.ts";
import en from "#messages/en/notes.json" with { type: "json" };
import kk from "#messages/kk/notes.json" with { type: "json" };
import ru from "#messages/ru/notes.json" with { type: "json" };

/** The sentence of a refusal in the language of the terminal; English where that is none of the three. */
export function refusalSentence({ code, values }: Refusal): string {
  const sentences: Readonly<Record<string, string>> = terminalMessages().refusals;
  const sentence = sentences[code] ?? code;
  return sentence.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ""));
}

function terminalMessages(): typeof en {
  const locale = process.env["LC_ALL"] ?? process.env["LC_MESSAGES"] ?? process.env["LANG"] ?? "";
  if (locale.startsWith("kk")) return kk;
  return locale.startsWith("ru") ? ru : en;
}
