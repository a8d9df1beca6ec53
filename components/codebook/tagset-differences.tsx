import { useTranslations } from "next-intl";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { type ChangedTag, isSame, type TagField, type TagsetDifference } from "#lib/codebook/compare.ts";
import type { TagContent, TagsetContent } from "#lib/codebook/tagset.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { findWording } from "#lib/reforms/reform.ts";

interface TagsetDifferencesProps {
  readonly before: TagsetContent;
  readonly after: TagsetContent;
  readonly difference: TagsetDifference;
}

/** What was added, removed, changed and moved, tag by tag; of what changed both texts. */
export function TagsetDifferences({ before, after, difference }: TagsetDifferencesProps) {
  const words = useTranslations("codebook.differences");
  const name = useTagName();
  if (isSame(difference)) return <p className="text-ink-2">{words("none")}</p>;
  const parent = (tags: readonly TagContent[], { parentId }: TagContent) => {
    const found = tags.find(({ id }) => id === parentId);
    return found === undefined ? words("root") : name(found);
  };
  return (
    <div className="grid gap-5">
      {difference.set.length === 0 ? null : <p>{words("set")}</p>}
      <Part title={words("added")} sign="+" tags={difference.added} />
      <Part title={words("removed")} sign="−" tags={difference.removed} />
      {difference.changed.length === 0 ? null : (
        <section className="grid gap-2">
          <h3>{words("changed")}</h3>
          <ul className="border-t border-line">
            {difference.changed.map((changed) => (
              <li key={changed.after.id} className="border-b border-line py-2">
                <ChangedFields changed={changed} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {difference.moved.length === 0 ? null : (
        <section className="grid gap-2">
          <h3>{words("moved")}</h3>
          <ul className="border-t border-line">
            {difference.moved.map((moved) => (
              <li key={moved.after.id} className="border-b border-line py-2">
                {name(moved.after)}{" "}
                <span className="text-label text-ink-3">
                  {parent(before.tags, moved.before)} → {parent(after.tags, moved.after)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function useTagName(): (tag: TagContent) => string {
  const locale = useInterfaceLocale();
  return (tag) => findWording(tag.labels, locale)?.text ?? tag.code;
}

function Part({ title, sign, tags }: { title: string; sign: string; tags: readonly TagContent[] }) {
  const name = useTagName();
  if (tags.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h3>{title}</h3>
      <ul className="border-t border-line">
        {tags.map((tag) => (
          <li key={tag.id} className="border-b border-line py-2">
            <span aria-hidden className="mr-2 text-ink-3">
              {sign}
            </span>
            {name(tag)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChangedFields({ changed }: { changed: ChangedTag }) {
  const words = useTranslations("codebook");
  const name = useTagName();
  return (
    <>
      {name(changed.after)}
      <dl className="mt-1 grid gap-x-4 text-ink-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
        {changed.fields.map((field) => (
          <div key={field} className="contents">
            <dt className="text-label text-ink-3">{words(`differences.field.${field}`)}</dt>
            <dd className="break-words">
              <del>{printed(changed.before[field])}</del>{" "}
              <ins className="no-underline">{printed(changed.after[field])}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function printed(value: TagContent[TagField]): string {
  if (value === null || value === "") return "–";
  if (typeof value === "boolean") return value ? "✓" : "–";
  if (typeof value === "string") return value;
  const texts = LANGUAGES.flatMap((language) => value[language] ?? []);
  return texts.length === 0 ? "–" : texts.join(" · ");
}
