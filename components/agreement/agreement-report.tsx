import { Section } from "#components/ui/page.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import type { CoefficientName } from "#lib/agreement/measured.ts";
import type { AgreementView } from "#lib/operations/agreement.ts";
import type { Called } from "./called.ts";
import { FigureTable } from "./figure-table.tsx";
import { useFigureWords } from "./figure-words.ts";
import { Headline } from "./headline.tsx";
import { AgreementHelp } from "./help.tsx";
import { PairMatrix } from "./pair-matrix.tsx";
import { PartTable } from "./part-table.tsx";
import { TagPicture } from "./tag-picture.tsx";

interface AgreementReportProps {
  readonly report: AgreementView;
  readonly called: Called;
  /** Where the differences of a document are decided. */
  readonly differencesHref: (documentId: string) => string;
}

function besideOf(
  unit: AgreementView["unit"],
  part: "tag" | "pair" | "document",
): readonly CoefficientName[] {
  if (unit === "span") return part === "tag" ? ["alpha_u_2004"] : ["alpha_u_2004", "gamma"];
  if (part === "tag") return ["ac1", "positive", "percent"];
  return part === "pair" ? ["cohen", "ac1", "percent"] : ["ac1", "percent"];
}

/** The whole page below the filters. */
export function AgreementReport({ report, called, differencesHref }: AgreementReportProps) {
  const { words } = useFigureWords();
  const { unit, byTag, byPair, byDocument } = report;
  const shared = { report, called };
  return (
    <>
      <Headline {...shared} />
      <Section id="figures" title={words("section.figures")} lead={words("lead2.figures")}>
        <FigureTable figures={report.overall.figures} />
        <p className="text-label text-ink-3">{words(`drawn.${report.drawn}`)}</p>
      </Section>
      {byTag.length > 0 ? (
        <Section id="tags" title={words("section.tags")} lead={words("lead2.tags")}>
          <TagPicture {...shared} />
          <PartTable
            {...shared}
            caption={words("section.tags")}
            head={words("head.tag")}
            beside={besideOf(unit, "tag")}
            rows={byTag.map((part) => ({ id: part.tagId, name: called.tag(part.tagId), part }))}
          />
        </Section>
      ) : null}
      <Section id="pairs" title={words("section.pairs")} lead={words("lead2.pairs")}>
        <PartTable
          {...shared}
          caption={words("section.pairs")}
          head={words("head.pair")}
          beside={besideOf(unit, "pair")}
          rows={byPair.map((part) => ({
            id: part.coderIds.join(),
            name: part.coderIds.map(called.coder).join(" – "),
            part,
          }))}
        />
      </Section>
      <Section id="matrix" title={words("section.matrix")}>
        <div className="grid gap-2">
          {byPair
            .filter(({ matrix }) => matrix.tagIds.length > 1)
            .map((pair, at) => (
              <PairMatrix key={pair.coderIds.join()} pair={pair} called={called} isOpen={at === 0} />
            ))}
        </div>
      </Section>
      <Section id="documents" title={words("section.documents")} lead={words("lead2.documents")}>
        <PartTable
          {...shared}
          caption={words("section.documents")}
          head={words("head.document")}
          beside={besideOf(unit, "document")}
          rows={byDocument.map((part) => {
            const { title, language } = called.document(part.documentId);
            return {
              id: part.documentId,
              name: (
                <TextLink href={differencesHref(part.documentId)} lang={language}>
                  <TitleText>{title}</TitleText>
                </TextLink>
              ),
              part,
            };
          })}
        />
      </Section>
      <Section id="help" title={words("section.help")}>
        <AgreementHelp />
      </Section>
    </>
  );
}
