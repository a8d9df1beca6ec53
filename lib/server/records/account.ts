import { isLanguage } from "#lib/languages/language-tag.ts";
import { NOTIFICATION_KINDS } from "#lib/operations/notifications.ts";
import type { AccountView } from "#lib/operations/accounts.ts";
import type { User } from "#prisma/client.ts";

export function accountViewOf(user: User): AccountView {
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    interfaceLocale: isLanguage(user.interfaceLocale) ? user.interfaceLocale : null,
    unmailedKinds: NOTIFICATION_KINDS.filter((kind) => user.unmailedKinds.includes(kind)),
    hasPassword: user.passwordHash !== null,
    createdAt: user.createdAt.toISOString(),
  };
}
