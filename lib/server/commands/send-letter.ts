import { isLanguage } from "#lib/languages/language-tag.ts";
import { accept } from "#lib/result.ts";
import { inAccount } from "../database.ts";
import { environment } from "../environment.ts";
import { sendLetter } from "../gateways/mail/send-letter.ts";
import { letterAbout } from "../letter-words.ts";
import { listUnmailed } from "../queries/notifications.ts";

/**
 * Sends a person one letter about all that waits unread, and notes that it was sent. A letter that the mail server does not take stays
 * waiting; one that was taken in the moment in which this process ended may come twice, none is lost.
 */
export async function sendLetterTo(userId: string): Promise<void> {
  const { mail, publicUrl } = environment();
  if (mail === null) return;
  const found = await inAccount(userId, async (own) => {
    const user = await own.db.user.findUnique({ where: { id: userId } });
    return accept({ user, waiting: user?.disabledAt === null ? await listUnmailed(own) : [] });
  });
  if (!found.ok) return;
  const { user, waiting } = found.value;
  if (user === null || waiting.length === 0) return;
  const language = isLanguage(user.interfaceLocale) ? user.interfaceLocale : "kk";
  const home = publicUrl?.href ?? `http://localhost:${environment().port}`;
  await sendLetter(mail, { to: user.email, ...letterAbout(waiting, language, home) });
  const ids = waiting.map(({ id }) => id);
  await inAccount(userId, async ({ db }) => {
    await db.notification.updateMany({ where: { userId, id: { in: ids } }, data: { mailedAt: new Date() } });
    return accept(null);
  });
}
