/** An assignment as whoever writes for it sees it. */
export interface EssayTaskView {
  readonly id: string;
  /** By language. */
  readonly titles: Readonly<Partial<Record<string, string>>>;
  readonly tasks: Readonly<Partial<Record<string, string>>>;
  /** ISO 8601. */
  readonly opensAt: string | null;
  readonly citationStyle: string | null;
  readonly fewestWords: number | null;
  readonly mostWords: number | null;
  readonly isTeam: boolean;
  readonly hidesStudents: boolean;
}
