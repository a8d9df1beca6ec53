import { saveDraft as save, showDraft } from "#lib/operations/drafts.ts";
import { jsonOfEssay, essayOf } from "#lib/reviews/essay.ts";
import { saveDraft } from "#lib/server/commands/save-draft.ts";
import { readDraft } from "#lib/server/queries/drafts.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(showDraft, ({ inGroup, params }) =>
  inGroup((group) => readDraft(group, params.submissionId)),
);

export const PUT = route(save, ({ inGroup, params, expectedVersion, body: { content, isKeptApart } }) =>
  inGroup((group) =>
    saveDraft(group, {
      submissionId: params.submissionId,
      expectedVersion,
      // Through the grammar once more: what it does not know (attributes of other programs) is not kept.
      content: jsonOfEssay(essayOf(content)),
      isKeptApart,
    }),
  ),
);
