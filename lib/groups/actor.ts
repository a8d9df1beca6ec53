import type { Role } from "./role.ts";

/** Who acts in a group: a member, with the role as it stands in the database at this moment. */
export interface Actor {
  readonly userId: string;
  readonly groupId: string;
  readonly role: Role;
  /** A request by an API token of scope "read" changes nothing, whatever the role. */
  readonly readOnly: boolean;
}
