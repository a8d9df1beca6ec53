/** What the person who looks at a claim may do with it. */
export interface ClaimRights {
  readonly edit: boolean;
  readonly delete: boolean;
  readonly comment: boolean;
  readonly createReforms: boolean;
  /** Takes other people's comments away. */
  readonly moderate: boolean;
}
