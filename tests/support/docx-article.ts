import { docxFile, listed, p, r, styled, tbl, type DocxParts } from "./office-file.ts";

/** A short article in three languages as authors send it in from Word, with everything that such files hold. */
const style = (id: string, name: string, more = ""): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

const STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
  style("a3", "Title", '<w:basedOn w:val="a"/><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>') +
  style(
    "1",
    "heading 1",
    '<w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>',
  ) +
  style(
    "2",
    "heading 2",
    '<w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr>',
  ) +
  style("my", "Өз тақырыбым", '<w:basedOn w:val="2"/>') +
  style("a5", "caption", '<w:basedOn w:val="a"/>') +
  style("11", "toc 1", '<w:basedOn w:val="a"/>') +
  style("loop", "Loop", '<w:basedOn w:val="loop"/>') +
  '<w:style w:type="character" w:styleId="em"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>';

const level = (at: number, format: string, text: string, more = ""): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;

const NUMBERING =
  `<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}${level(1, "russianLower", "%2)")}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1">${level(0, "bullet", "\uf0b7", '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="2">${level(0, "upperRoman", "%1")}${level(1, "decimal", "%1.%2", "<w:isLgl/>")}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>' +
  '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';

const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const CONTENTS =
  p(
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>' +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("Кіріспе")}<w:r><w:tab/></w:r>${field("PAGEREF _1", r("2"))}`,
    styled("11"),
  ) + p(`${r("Әдістер")}<w:r><w:tab/></w:r>${r("3")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`);

const note = (kind: "footnote" | "endnote", id: number): string =>
  `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;

const TABLE = tbl(
  [
    [
      `<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p("Облыс")}`,
      `<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p("Жылдар")}`,
    ],
    [`<w:tcPr><w:vMerge/></w:tcPr>${p("")}`, "2021", "2023"],
    [p("Абай") + p("облысы"), "", "14"],
  ],
  "<w:trPr><w:tblHeader/></w:trPr>",
);

const BODY = [
  p("ӘОЖ 352.07"),
  p("Ауыл әкімдерін сайлау: алғашқы тәжірибе", styled("a3")),
  p(
    `${r("С. Ж. Ақанова")}${r("1", '<w:vertAlign w:val="superscript"/>')}, ${r("Д. П. Лазарев")}${r("2", '<w:vertAlign w:val="superscript"/>')}`.replace(
      ", ",
      r(", "),
    ),
  ),
  p(
    `${r("Аңдатпа.", "<w:b/>")}${r(" Мақалада ауылдық округ әкімдерін тікелей сайлаудың алғашқы қорытындылары талданады.")}`,
  ),
  p(`${r("Аннотация.", "<w:b/>")}${r(" В статье разобраны первые итоги прямых выборов сельских акимов.")}`),
  p(
    `${r("Abstract.", "<w:b/>")}${r(" The article looks at the first results of direct elections of rural akims.")}`,
  ),
  CONTENTS,
  p("Кіріспе", styled("1")),
  p(
    `<w:commentRangeStart w:id="7"/>${r("Сайлау туралы заң")}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>` +
      `${r(" 2021 жылы өзгерді")}${note("footnote", 2)}${r(", ал халық оны қолдады")}${note("endnote", 2)}${r(".")}`,
  ),
  p("Әдістер", styled("2")),
  p(
    `${r("Біз ")}<w:ins w:id="1" w:author="Редактор">${r("екі жүз ")}</w:ins><w:del w:id="2" w:author="А. Сыншы"><w:r><w:delText>жүз </w:delText></w:r></w:del>${r("хаттаманы қарадық.")}`,
  ),
  p("бірінші тармақ", listed(1)),
  p("подпункт", listed(1, 1)),
  p("второй подпункт", listed(1, 1)),
  p("екінші тармақ", listed(1)),
  p("a point", listed(2)),
  p("жаңадан басталған", listed(4)),
  p("Нәтижелер", styled("my")),
  p("2-кесте – Сайлау саны", styled("a5")),
  TABLE,
  p(
    `${r("Рисунок 1")}<w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r>${r(" – Карта")}`,
    styled("a5"),
  ),
  p(
    `${r("Мәтін жанындағы терезе.")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p("Терезе мәтіні")}` +
      `</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p("Терезе мәтіні")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
  ),
  p(
    `${r("кезең")}<w:r><w:noBreakHyphen/></w:r>${r("кезеңімен")}<w:r><w:tab/></w:r>${r("сай")}<w:r><w:softHyphen/></w:r>${r("лау ")}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${r(" 5")}`,
  ),
  p(`${r("көрінетін ")}${r("жасырын", "<w:vanish/>")}${r("сөз", '<w:rStyle w:val="em"/>')}`),
  p(`${r("бірінші жол")}<w:r><w:br/></w:r>${r("екінші жол")}`),
  p(
    `<m:oMath><m:f><m:num><m:r><m:t>n</m:t></m:r></m:num><m:den><m:r><m:t>N</m:t></m:r></m:den></m:f></m:oMath>`,
  ),
  p("Әдебиеттер тізімі", styled("1")),
  p(field("ADDIN ZOTERO_BIBL {}", r("Оспанов Б. Жергілікті билік. – Алматы, 2020. – 120 б."))),
  p(r("Сілтемесі бар ") + `<w:hyperlink r:id="rId5">${r("мекенжай")}</w:hyperlink>` + r(" қалды")),
].join("");

export const DOCX_ARTICLE: DocxParts = {
  body: BODY,
  styles: STYLES,
  numbering: NUMBERING,
  footnotes:
    `<w:footnote w:id="0" w:type="separator">${p("<w:r><w:separator/></w:r>")}</w:footnote>` +
    `<w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r(" Бұл да маңызды жайт.")}`)}${p("Екінші абзац.")}</w:footnote>`,
  endnotes: `<w:endnote w:id="2">${p(`<w:r><w:endnoteRef/></w:r>${r(" Опрос 2022 года.")}`)}</w:endnote>`,
  comments:
    `<w:comment w:id="7" w:author="Ғ. Пікірші" w:date="2024-03-05T10:00:00Z"><w:p w14:paraId="00AA"><w:r><w:t>Қай заң?</w:t></w:r></w:p></w:comment>` +
    `<w:comment w:id="8" w:author="С. Ақанова"><w:p w14:paraId="00BB"><w:r><w:t>Конституциялық заң.</w:t></w:r></w:p></w:comment>`,
  commentsExtended:
    '<w15:commentEx w15:paraId="00AA"/><w15:commentEx w15:paraId="00BB" w15:paraIdParent="00AA"/>',
  header: p("Қоғам және билік. 2024. № 2"),
  footer: p(field("PAGE", r("17"))),
};

export function docxArticle(): Promise<Uint8Array> {
  return docxFile(DOCX_ARTICLE);
}
