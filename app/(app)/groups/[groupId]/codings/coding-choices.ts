import type { CodingChoices } from "#components/codings/coding-form.tsx";
import type { Language } from "#lib/languages/language-tag.ts";
import { mayCode } from "#lib/permissions/codings.ts";
import { accept, type Result } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { showCodebook } from "#lib/server/queries/codebook.ts";
import { listDocuments } from "#lib/server/queries/documents.ts";
import { listMembers } from "#lib/server/queries/members.ts";

/** What a coding of the group can be made of. */
export async function codingChoices(
  group: InGroup,
  interfaceLocale: Language,
): Promise<Result<CodingChoices, string>> {
  const documents = await listDocuments(group, { sort: "title" }, interfaceLocale);
  const members = await listMembers(group);
  const codebook = await showCodebook(group, { counted: false });
  if (!documents.ok) return documents;
  if (!members.ok) return members;
  if (!codebook.ok) return codebook;
  return accept({
    documents: documents.value.documents.map(({ id, title, language }) => ({ id, title, language })),
    members: members.value.members.filter(({ role }) => mayCode(role)).map(({ id, name }) => ({ id, name })),
    tagsets: codebook.value.tagsets
      .filter(({ tags }) => tags.length > 0)
      .map(({ id, labels, tags }) => ({ id, labels, tags: tags.length })),
  });
}
