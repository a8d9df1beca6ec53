import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { STYLE_FILE_NAMES } from "#lib/citations/styles/own-style-file.ts";
import { CREDITS, STYLE_AUTHORS } from "#components/about/credits.ts";
import { Page, Section } from "#components/ui/page.tsx";
import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import manifest from "../../../package.json" with { type: "json" };

export async function generateMetadata(): Promise<Metadata> {
  // The title names the product itself.
  return { title: { absolute: (await getTranslations("about"))("title") } };
}

const VERSIONS: Readonly<Record<string, string>> = manifest.dependencies;

export default async function AboutPage() {
  const words = await getTranslations("about");
  return (
    <Page title={words("title")} lead={words("lead")} width="narrow">
      <Section id="licence" title={words("licence")}>
        <p className="max-w-prose">
          AGPL-3.0-or-later. {words("version")}: {manifest.version}
        </p>
        <p className="max-w-prose text-ink-2">{words("licenceText")}</p>
      </Section>
      <Section id="citations" title={words("citations")}>
        <p className="max-w-prose text-ink-2">{words("citationsText")}</p>
        <ul lang="en" className="mt-2 max-w-prose text-ink-2">
          {STYLE_AUTHORS.map(({ of, names }) => (
            <li key={of}>
              {of}: {names}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="styles" title={words("styles")}>
        <p className="max-w-prose text-ink-2">{words("stylesText")}</p>
        <ul className="mt-2 columns-1 gap-x-8 sm:columns-2">
          {STYLE_FILE_NAMES.map((name) => (
            <li key={name}>
              <a
                href={`/api/v1/style-files/${name}`}
                download
                className="inline-block py-1 text-accent underline underline-offset-3"
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="fonts" title={words("fonts")}>
        <p className="max-w-prose text-ink-2">{words("fontsText")}</p>
      </Section>
      <Section id="parts" title={words("parts")}>
        <Table caption={words("parts")}>
          <thead>
            <tr>
              <HeadCell>{words("part")}</HeadCell>
              <HeadCell>{words("partVersion")}</HeadCell>
              <HeadCell>{words("partLicence")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {CREDITS.map((credit) => (
              <Row key={credit.package}>
                <RowHead>{credit.name}</RowHead>
                <Cell className="tabular-nums">{VERSIONS[credit.package]}</Cell>
                <Cell>{credit.licence}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </Section>
    </Page>
  );
}
