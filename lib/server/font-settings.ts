import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** docs/operations.md explains it to whoever runs a server. */
export const fontSettingsShape = z.object({
  /** Files of fonts for PDFs of feedback, parted as those of PATH are; of a collection `file.ttc#PostScriptName`. */
  SILTEME_FONTS: z
    .string()
    .default("")
    .transform((list) => list.split(path.delimiter).filter((one) => one !== ""))
    .refine((files) => files.every((one) => existsSync(fontOf(one).path)), "There is no such file.")
    .refine(
      (files) => files.every((one) => !/\.(?:ttc|otc)$/iu.test(one)),
      "A collection is named with the font in it: file.ttc#PostScriptName.",
    ),
});

/** A file with a font; of a collection the one of that PostScript name. */
export interface FontSetting {
  readonly path: string;
  readonly name: string | null;
}

export function fontSettingsOf(settings: z.infer<typeof fontSettingsShape>): FontSetting[] {
  return settings.SILTEME_FONTS.map(fontOf);
}

function fontOf(setting: string): FontSetting {
  const [file = "", name] = setting.split("#");
  return { path: file, name: name ?? null };
}
