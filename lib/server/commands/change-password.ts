import { judgePassword, type PasswordRefusal } from "#lib/groups/password-rule.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { hashPassword, passwordFits } from "../auth/password.ts";
import { database } from "../database.ts";

/**
 * Gives an account a new password and ends all its sessions; the caller opens a new one for the person who asked. The hash
 * that was checked must still be the stored one when it is replaced: of two changes at once, one is told it was wrong.
 */
export async function changePassword(
  userId: string,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<Result<null, "wrong_password" | PasswordRefusal>> {
  const user = await database().user.findUniqueOrThrow({ where: { id: userId } });
  if (!(await passwordFits(current, user.passwordHash))) return refuse("wrong_password");
  const judged = judgePassword(next, user);
  if (!judged.ok) return judged;
  const passwordHash = await hashPassword(next);
  return database().$transaction(async (db): Promise<Result<null, "wrong_password">> => {
    const { count } = await db.user.updateMany({
      where: { id: userId, passwordHash: user.passwordHash },
      data: { passwordHash },
    });
    if (count === 0) return refuse("wrong_password");
    await db.session.deleteMany({ where: { userId } });
    return accept(null);
  });
}
