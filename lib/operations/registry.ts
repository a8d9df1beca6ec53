import * as accounts from "./accounts.ts";
import * as annotations from "./annotations.ts";
import * as claims from "./claims.ts";
import * as corrections from "./corrections.ts";
import * as documents from "./documents.ts";
import * as groups from "./groups.ts";
import * as imports from "./imports.ts";
import type { Operation } from "./operation.ts";
import * as references from "./references.ts";
import * as reforms from "./reforms.ts";

/** Every operation there is. A route that answers without standing here fails the authorisation tests, and so does the reverse. */
export const OPERATIONS: readonly Operation[] = [
  accounts,
  annotations,
  claims,
  corrections,
  documents,
  groups,
  imports,
  references,
  reforms,
]
  .flatMap((noun): unknown[] => Object.values(noun))
  .filter(isOperation)
  .sort((one, other) => one.id.localeCompare(other.id, "en"));

/** The modules of nouns also hold schemas and lists. */
function isOperation(value: unknown): value is Operation {
  return (
    typeof value === "object" && value !== null && "method" in value && "path" in value && "access" in value
  );
}
