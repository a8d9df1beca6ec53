import { z } from "zod";

/** Asking catalogues for a DOI or ISBN. docs/operations.md explains each setting to whoever runs a server. */
export const lookupSettingsShape = z.object({
  /** "off": this server asks nobody. */
  SILTEME_LOOKUPS: z.enum(["on", "off"]).default("on"),
  /** Address at which the catalogues may reach whoever runs this server; it goes with each question. */
  SILTEME_LOOKUP_CONTACT: z.email().optional(),
  /** One's own mirror or proxy: questions go to <address>/doi.org/…, <address>/api.crossref.org/… and so on. */
  SILTEME_LOOKUP_MIRROR: z.url({ protocol: /^https?$/u }).optional(),
});

export interface LookupSettings {
  readonly isOn: boolean;
  readonly contact: string | null;
  readonly mirror: URL | null;
  /** For one identifier in all, milliseconds. */
  readonly timeLimitMs: number;
}

export function lookupSettingsOf(settings: z.infer<typeof lookupSettingsShape>): LookupSettings {
  return {
    isOn: settings.SILTEME_LOOKUPS === "on",
    contact: settings.SILTEME_LOOKUP_CONTACT ?? null,
    mirror: settings.SILTEME_LOOKUP_MIRROR === undefined ? null : new URL(settings.SILTEME_LOOKUP_MIRROR),
    timeLimitMs: 8_000,
  };
}
