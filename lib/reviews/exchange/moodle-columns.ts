/** Where the parts of a grading worksheet of Moodle stand; -1 for one that it does not have. */
export interface MoodleColumns {
  readonly name: number;
  readonly email: number;
  readonly grade: number;
  readonly comments: number;
}

/** Heads in English and Russian, compared without case. */
const HEADS = {
  id: ["identifier", "идентификатор"],
  name: ["full name", "полное имя", "имя и фамилия", "фамилия имя", "имя / фамилия"],
  email: ["email address", "email", "адрес электронной почты", "электронная почта"],
  grade: ["grade", "оценка"],
  comments: ["feedback comments", "отзыв в виде комментария", "комментарии обратной связи"],
} as const;

/**
 * The columns of a grading worksheet, whose heads are in the language of whoever downloaded it: found by their heads where these are known, and
 * else by their order, which is the same in every language (mod/assign, gradingtable.php, read 2026-11-29): the identifier, the name, what else
 * is known of the student, the grade with the most that can be given right behind it, and at the end the comments. Null for another file.
 */
export function findMoodleColumns(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): MoodleColumns | null {
  const folded = heads.map((head) => head.trim().toLowerCase());
  const find = (names: readonly string[]) => folded.findIndex((head) => names.includes(head));
  const email = rows.length === 0 ? -1 : heads.findIndex((_, at) => isColumnOf(rows, at, isAddress));
  const known = { name: find(HEADS.name), email: find(HEADS.email), comments: find(HEADS.comments) };
  if (find(HEADS.id) >= 0 && find(HEADS.grade) >= 0) return { ...known, grade: find(HEADS.grade) };
  const most = heads.findIndex((_, at) => at > 2 && isMost(rows, at));
  if (!hasIdentifiers(rows) || most < 0) return null;
  const last = heads.length - 1;
  const hasComments = last > most && rows.every((row) => /^(?:\s*$|\s*<)/u.test(row[last] ?? ""));
  return {
    name: 1,
    email: known.email >= 0 ? known.email : email,
    grade: most - 1,
    comments: known.comments >= 0 ? known.comments : hasComments ? last : -1,
  };
}

/** "Participant 12", "Қатысушы 12": another one in each row. */
function hasIdentifiers(rows: readonly (readonly string[])[]): boolean {
  const ids = rows.map((row) => row[0] ?? "");
  return ids.length > 0 && ids.every((id) => /\p{Nd}$/u.test(id)) && new Set(ids).size === ids.length;
}

const NUMBER = /^\d{1,6}(?:[.,]\d{1,6})?$/u;

/** The same figure in every row, behind a column of grades or of none yet. */
function isMost(rows: readonly (readonly string[])[], at: number): boolean {
  const first = rows[0]?.[at] ?? "";
  return (
    NUMBER.test(first) &&
    rows.every((row) => row[at] === first) &&
    isColumnOf(rows, at - 1, (cell) => cell === "" || cell === "-" || NUMBER.test(cell))
  );
}

function isColumnOf(
  rows: readonly (readonly string[])[],
  at: number,
  isOne: (cell: string) => boolean,
): boolean {
  return rows.every((row) => isOne((row[at] ?? "").trim()));
}

function isAddress(cell: string): boolean {
  return /^[^\s@]{1,100}@[^\s@]{1,200}$/u.test(cell);
}
