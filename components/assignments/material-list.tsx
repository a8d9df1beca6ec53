import { FileText, LibraryBig } from "lucide-react";
import { TextLink } from "#components/ui/text-link.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import type { MaterialView } from "#lib/operations/assignments.ts";
import { OnTheWeb } from "./on-the-web.tsx";

interface MaterialListProps {
  readonly groupId: string;
  readonly assignmentId: string;
  readonly materials: readonly MaterialView[];
  /** Members open documents and works where they stand; students read them within the assignment. */
  readonly isStudent: boolean;
}

/** What students are given to read. */
export function MaterialList({ groupId, assignmentId, materials, isStudent }: MaterialListProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {materials.map(({ id, documentId, referenceId, title, note, href, language }) => {
        const Icon = documentId === null ? LibraryBig : FileText;
        const address = addressOf({ groupId, assignmentId, isStudent }, { id, documentId, referenceId });
        const name = (
          <span lang={language ?? undefined} className="font-serif text-quote">
            <TitleText>{title}</TitleText>
          </span>
        );
        return (
          <li key={id} className="flex items-baseline gap-3 py-3">
            <Icon aria-hidden size={16} className="flex-none self-center text-ink-3" />
            <span className="min-w-0 flex-1">
              {address === null ? name : <TextLink href={address}>{name}</TextLink>}
              {note === "" ? null : <span className="block text-label text-ink-3">{note}</span>}
            </span>
            <OnTheWeb href={href} className="text-label" />
          </li>
        );
      })}
    </ul>
  );
}

/** Works of the library are not opened to students: they read how it is called, and where it is on the web. */
function addressOf(
  { groupId, assignmentId, isStudent }: Omit<MaterialListProps, "materials">,
  { id, documentId, referenceId }: Pick<MaterialView, "id" | "documentId" | "referenceId">,
): string | null {
  const group = `/groups/${groupId}`;
  if (isStudent) return documentId === null ? null : `${group}/assignments/${assignmentId}/materials/${id}`;
  return documentId === null
    ? `${group}/references/${referenceId ?? ""}`
    : `${group}/documents/${documentId}`;
}
