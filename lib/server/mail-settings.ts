import { z } from "zod";

/** Letters about what waits in the inbox. Both or neither; docs/operations.md explains them to whoever runs a server. */
export const mailSettingsShape = z.object({
  /** "smtps://user:password@mail.example.org", or smtp:// which is encrypted where the other side offers it. */
  SMTP_URL: z.url({ protocol: /^smtps?$/u }).optional(),
  /** "Silteme <silteme@example.org>" or an address alone. */
  MAIL_FROM: z.string().min(3).optional(),
  /** Seconds for which what comes together is gathered into one letter, and not sent if it is read meanwhile. */
  MAIL_DELAY: z.coerce.number().int().min(0).max(86_400).default(300),
});

export interface MailSettings {
  readonly smtpUrl: string;
  readonly from: string;
  readonly delaySeconds: number;
}

/** Null where no letters are sent. Throws where only one of the two is set: letters would be missed without a word. */
export function mailSettingsOf(settings: z.infer<typeof mailSettingsShape>): MailSettings | null {
  const { SMTP_URL: smtpUrl, MAIL_FROM: from, MAIL_DELAY: delaySeconds } = settings;
  if (smtpUrl === undefined && from === undefined) return null;
  if (smtpUrl === undefined || from === undefined)
    throw new Error(
      "Wrong settings in the environment:\nSMTP_URL and MAIL_FROM are set together or not at all",
    );
  return { smtpUrl, from, delaySeconds };
}
