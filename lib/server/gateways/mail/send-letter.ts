import { createTransport } from "nodemailer";
import type { MailSettings } from "../../mail-settings.ts";

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Milliseconds. A server that says nothing for so long is tried again later. */
const PATIENCE = 20_000;

/** Hands a letter to the mail server; throws when it was not taken. */
export async function sendLetter({ smtpUrl, from }: MailSettings, letter: Letter): Promise<void> {
  const transport = createTransport(smtpUrl, {
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
  } as object);
  try {
    // Letters tell of something; nobody's holiday notice is to answer them (RFC 3834).
    await transport.sendMail({ from, ...letter, headers: { "Auto-Submitted": "auto-generated" } });
  } catch (cause) {
    throw new Error(`mail server did not take a letter: ${cause instanceof Error ? cause.message : "?"}`, {
      cause,
    });
  } finally {
    transport.close();
  }
}
