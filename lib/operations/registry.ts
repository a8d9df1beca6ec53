import * as accounts from "./accounts.ts";
import * as adjudications from "./adjudications.ts";
import * as agreement from "./agreement.ts";
import * as allocation from "./allocation.ts";
import * as anchoring from "./anchoring.ts";
import * as annotationFiles from "./annotation-files.ts";
import * as annotations from "./annotations.ts";
import * as assignments from "./assignments.ts";
import * as attachments from "./attachments.ts";
import * as bankComments from "./bank-comments.ts";
import * as bibliographies from "./bibliographies.ts";
import * as checks from "./checks.ts";
import * as classPictures from "./class-pictures.ts";
import * as claimLikeness from "./claim-likeness.ts";
import * as claimMerges from "./claim-merges.ts";
import * as claimQuotations from "./claim-quotations.ts";
import * as claimValues from "./claim-values.ts";
import * as claims from "./claims.ts";
import * as codebook from "./codebook.ts";
import * as codebookFiles from "./codebook-files.ts";
import * as codebookVersions from "./codebook-versions.ts";
import * as codings from "./codings.ts";
import * as conflicts from "./conflicts.ts";
import * as collections from "./collections.ts";
import * as corrections from "./corrections.ts";
import * as coverage from "./coverage.ts";
import * as documents from "./documents.ts";
import * as drafts from "./drafts.ts";
import * as entries from "./entries.ts";
import * as extensions from "./extensions.ts";
import * as feedback from "./feedback.ts";
import * as feedbackFiles from "./feedback-files.ts";
import * as feedbackTalk from "./feedback-talk.ts";
import * as essays from "./essays.ts";
import * as groups from "./groups.ts";
import * as imports from "./imports.ts";
import * as integrity from "./integrity.ts";
import * as live from "./live.ts";
import * as layers from "./layers.ts";
import * as matrix from "./matrix.ts";
import * as merges from "./merges.ts";
import * as moderation from "./moderation.ts";
import * as notifications from "./notifications.ts";
import type { Operation } from "./operation.ts";
import * as overlaps from "./overlaps.ts";
import * as personalData from "./personal-data.ts";
import * as references from "./references.ts";
import * as reformFiles from "./reform-files.ts";
import * as reformNames from "./reform-names.ts";
import * as reformSources from "./reform-sources.ts";
import * as reforms from "./reforms.ts";
import * as revisions from "./revisions.ts";
import * as rubrics from "./rubrics.ts";
import * as search from "./search.ts";
import * as savedViews from "./saved-views.ts";
import * as sheets from "./sheets.ts";
import * as submissions from "./submissions.ts";

/** Every operation there is. A route that answers without standing here fails the authorisation tests, and so does the reverse. */
export const OPERATIONS: readonly Operation[] = [
  accounts,
  adjudications,
  agreement,
  allocation,
  anchoring,
  annotationFiles,
  annotations,
  assignments,
  attachments,
  bankComments,
  bibliographies,
  checks,
  claimLikeness,
  claimMerges,
  claimQuotations,
  claimValues,
  claims,
  classPictures,
  codebook,
  codebookFiles,
  codebookVersions,
  codings,
  collections,
  conflicts,
  corrections,
  coverage,
  documents,
  drafts,
  entries,
  extensions,
  feedback,
  feedbackFiles,
  feedbackTalk,
  essays,
  groups,
  imports,
  integrity,
  live,
  layers,
  matrix,
  merges,
  moderation,
  notifications,
  overlaps,
  personalData,
  references,
  reformFiles,
  reformNames,
  reformSources,
  reforms,
  revisions,
  rubrics,
  search,
  savedViews,
  sheets,
  submissions,
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
