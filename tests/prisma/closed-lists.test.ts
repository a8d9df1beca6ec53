import { describe, expect, test } from "vitest";
import * as stored from "#prisma/enums.ts";
import { ANNOTATION_KINDS } from "#lib/annotations/body.ts";
import { LAYER_ACCESS } from "#lib/annotations/layer.ts";
import { TAGSET_SOURCES } from "#lib/codebook/tagset.ts";
import { CLAIM_KINDS, CLAIM_LINK_KINDS, CLAIM_STATES } from "#lib/claims/claim.ts";
import { SOURCE_CHECKS } from "#lib/claims/source.ts";
import { MENTION_STANCES, REFORM_STANCES } from "#lib/claims/stance.ts";
import { CLAIM_VALUE_KINDS, VALUE_RELATIONS } from "#lib/claims/value.ts";
import { ROLES } from "#lib/groups/role.ts";
import { importedReference } from "#lib/import/article.ts";
import { documentView } from "#lib/operations/documents.ts";
import { IMPORT_STATES } from "#lib/operations/imports.ts";
import { TOKEN_SCOPES } from "#lib/operations/groups.ts";
import { annotationView } from "#lib/operations/view.ts";
import { INSTITUTION_ROLES } from "#lib/reforms/institution-role.ts";
import { DRAFT_ORIGINS, FEEDBACK_ENTRY_KINDS, FOLLOW_UPS, SHEET_PARTS } from "#lib/reviews/sheet.ts";
import { SEARCH_NOUNS } from "#lib/search/noun.ts";
import { SAVED_VIEW_KINDS } from "#lib/search/saved-view.ts";

/** The database's closed lists and the field's: neither knows the other, so this is where they are held together. */
const LISTS: Record<keyof typeof stored, readonly string[]> = {
  Role: ROLES,
  TokenScope: TOKEN_SCOPES,
  ImportState: IMPORT_STATES,
  DocumentKind: documentView.shape.kind.options,
  ReferenceListKind: importedReference.shape.list.options,
  LayerAccess: LAYER_ACCESS,
  TagsetSource: TAGSET_SOURCES,
  AnnotationKind: ANNOTATION_KINDS,
  AnchorMethod: annotationView.shape.anchoredBy.options,
  ClaimKind: CLAIM_KINDS,
  ClaimState: CLAIM_STATES,
  ClaimLinkKind: CLAIM_LINK_KINDS,
  MentionStance: MENTION_STANCES,
  ReformStance: REFORM_STANCES,
  ClaimValueKind: CLAIM_VALUE_KINDS,
  ValueRelation: VALUE_RELATIONS,
  SheetPart: SHEET_PARTS,
  DraftOrigin: DRAFT_ORIGINS,
  FollowUp: FOLLOW_UPS,
  FeedbackEntryKind: FEEDBACK_ENTRY_KINDS,
  SavedViewKind: SAVED_VIEW_KINDS,
  SearchNoun: SEARCH_NOUNS,
  InstitutionRole: INSTITUTION_ROLES,
  SourceCheck: SOURCE_CHECKS,
};

describe("a closed list of the database", () => {
  test.each(Object.entries(stored))("%s is the field's, in the same order", (name, values) => {
    expect(LISTS).toHaveProperty(name, Object.keys(values));
  });
});
