import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { passageHash } from "#components/reader/passage-hash.ts";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import { classNames } from "#components/ui/class-names.ts";
import type { ComparedWords } from "#lib/claims/matrix/differing-words.ts";
import type { CellClaim, CellPassage } from "#lib/operations/matrix.ts";
import { MarkBadge } from "./cell-marks.tsx";

const QUOTES = { kk: ["«", "»"], ru: ["«", "»"], en: ["“", "”"], mixed: ["«", "»"] } as const;

interface PassageCardProps {
  readonly groupId: string;
  readonly passage: CellPassage;
  readonly compared: readonly ComparedWords[];
  readonly sources: CellClaim["sources"];
}

/** A mention as its text has it: who, how it stands to the claim, its language, its words, the way into the text, what it cites. */
export function PassageCard({ groupId, passage, compared, sources }: PassageCardProps) {
  const words = useTranslations("matrix");
  const { annotationId, documentId, name, year, title, language, exact, stance, isHere, citations } = passage;
  const { place } = passage;
  const marked = withDisputed(passage, compared);
  const [open, shut] = QUOTES[language];
  const differs = marked.some(({ is }) => is === "differs");
  return (
    <article className="min-w-0 py-3 pr-4 md:pl-4 md:[&:not(:first-child)]:border-l md:[&:not(:first-child)]:border-line">
      <header className="mb-1 flex items-center gap-1.5 leading-5">
        <span title={title} className={classNames("min-w-0 truncate", isHere && "font-bold")}>
          {year === null ? name : `${name} ${year}`}
        </span>
        {/* In words: the letters of the cells are what a claim holds of a reform. */}
        <span
          className={classNames("flex-none text-label", stance === "disputes" ? "text-bad" : "text-ink-3")}
        >
          {words(`mention.${stance}`)}
        </span>
        {differs ? <MarkBadge mark="differs" /> : null}
        <LanguageTag language={language} className="ml-auto flex-none" />
      </header>
      <blockquote lang={language === "mixed" ? undefined : language} className="font-serif text-quote">
        {open}
        <Compared text={exact} compared={marked} />
        {shut}
      </blockquote>
      <footer className="mt-1.5 flex flex-wrap gap-x-3 gap-y-1 text-label text-ink-3">
        <NextLink
          href={`/groups/${groupId}/documents/${documentId}${passageHash(annotationId)}`}
          prefetch={false}
          className="link"
        >
          {placeInWords(place, words)}
        </NextLink>
        {place?.heading == null ? null : (
          <span lang={place.language ?? undefined} className="max-w-full truncate">
            {place.heading}
          </span>
        )}
        <span>{sourceMark(citations, sources, words)}</span>
      </footer>
    </article>
  );
}

/** "52-бет": in which place of the file; in which paragraph, where the file has no pages. */
function placeInWords(
  place: CellPassage["place"],
  words: ReturnType<typeof useTranslations<"matrix">>,
): string {
  if (place === null) return words("toText");
  return place.page === null
    ? words("paragraph", { paragraph: place.paragraph })
    : words("page", { page: place.page });
}

/** What a conflict is about differs, whatever the passages beside it say. */
function withDisputed(
  { exact, disputed }: CellPassage,
  compared: readonly ComparedWords[],
): readonly ComparedWords[] {
  const ranges = disputed.map((value): ComparedWords => {
    const startUtf16 = exact.indexOf(value);
    return { startUtf16, endUtf16: startUtf16 + value.length, is: "differs" };
  });
  const others = compared.filter(
    (one) => !ranges.some((range) => one.startUtf16 < range.endUtf16 && range.startUtf16 < one.endUtf16),
  );
  return [...ranges, ...others].sort((one, other) => one.startUtf16 - other.startUtf16);
}

/** What the passage itself cites; else what the claim rests on; else that nothing is told. */
function sourceMark(
  citations: readonly string[],
  sources: CellClaim["sources"],
  words: ReturnType<typeof useTranslations<"matrix">>,
): string {
  if (citations.length > 0) return words("cites", { citation: citations.join(" ") });
  return sources.length > 0 ? words("citesNothing") : words("noSource");
}

function Compared({ text, compared }: { text: string; compared: readonly ComparedWords[] }) {
  const words = useTranslations("matrix.compared");
  const parts: React.ReactNode[] = [];
  let at = 0;
  for (const { startUtf16, endUtf16, is } of compared) {
    if (startUtf16 < at) continue;
    parts.push(
      text.slice(at, startUtf16),
      <mark
        key={startUtf16}
        title={words(is)}
        className={classNames(
          "bg-transparent font-bold text-inherit underline decoration-2 underline-offset-4",
          is === "same" ? "decoration-ok" : "decoration-bad decoration-wavy",
        )}
      >
        {text.slice(startUtf16, endUtf16)}
      </mark>,
    );
    at = endUtf16;
  }
  return [...parts, text.slice(at)];
}
