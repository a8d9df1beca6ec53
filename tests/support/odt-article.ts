import { odtFile, type OdtParts } from "./office-file.ts";

/** An article as LibreOffice Writer keeps it, with everything that such files hold. */
const number = (at: number, format: string, more = ""): string =>
  `<text:list-level-style-number text:level="${at}" style:num-format="${format}" style:num-suffix="." ${more}/>`;

const STYLES =
  '<style:default-style style:family="paragraph"><style:text-properties fo:font-size="12pt"/></style:default-style>' +
  '<style:style style:name="Heading" style:family="paragraph"/>' +
  '<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="1"><style:text-properties fo:font-weight="bold"/></style:style>' +
  '<style:style style:name="Illustration" style:family="paragraph" style:parent-style-name="Caption"/>' +
  '<style:style style:name="Table" style:family="paragraph" style:parent-style-name="Caption"/>' +
  `<text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>` +
  `<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>`;

const AUTOMATIC =
  '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"><style:text-properties fo:font-size="16pt"/></style:style>' +
  '<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>' +
  '<style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>' +
  '<style:style style:name="T3" style:family="text"><style:text-properties fo:font-weight="bold" fo:font-style="italic"/></style:style>' +
  `<text:list-style style:name="L1">${number(1, "1")}${number(2, "а, б, .., аа, аб, ... (ru)").replace('suffix="."', 'suffix=")"')}</text:list-style>` +
  '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="\uf0b7"/></text:list-style>';

const item = (content: string, more = ""): string => `<text:list-item${more}>${content}</text:list-item>`;
const para = (text: string, style = "Standard"): string =>
  `<text:p text:style-name="${style}">${text}</text:p>`;
const head = (text: string, level: number): string =>
  `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${text}</text:h>`;
const note = (kind: string, mark: string, body: string): string =>
  `<text:note text:note-class="${kind}"><text:note-citation>${mark}</text:note-citation>\n<text:note-body>${body}</text:note-body></text:note>`;

const TABLE =
  '<table:table><table:table-column table:number-columns-repeated="3"/><table:table-header-rows><table:table-row>' +
  `<table:table-cell table:number-rows-spanned="2">${para("Область")}</table:table-cell>` +
  `<table:table-cell table:number-columns-spanned="2">${para("Годы")}</table:table-cell><table:covered-table-cell/>` +
  `</table:table-row></table:table-header-rows><table:table-row><table:covered-table-cell/>` +
  `<table:table-cell>${para("2021")}</table:table-cell><table:table-cell>${para("2023")}</table:table-cell></table:table-row>` +
  `<table:table-row><table:table-cell>${para("Абай")}${para("облысы")}</table:table-cell><table:table-cell table:number-columns-repeated="2">${para("7")}</table:table-cell></table:table-row></table:table>`;

const BODY = [
  "<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Редактор</dc:creator>" +
    `<dc:date>2024-01-01</dc:date></office:change-info>${para("өшірілген сөз")}</text:deletion></text:changed-region></text:tracked-changes>`,
  para("Прямые выборы\n  сельских акимов", "P1"),
  para("Взгляд из Абая", "Subtitle"),
  para('А. Т. Сейтов<text:span text:style-name="T1">1</text:span>'),
  `<text:table-of-content><text:table-of-content-source><text:index-title-template>Мазмұны</text:index-title-template></text:table-of-content-source>` +
    `<text:index-body>${para("Введение 2", "Contents_20_1")}</text:index-body></text:table-of-content>`,
  head("Введение", 1),
  para(
    `<office:annotation office:name="c1"><dc:creator>Р. Сарапшы</dc:creator><dc:date>2024-03-05T10:00:00</dc:date>${para("Какой закон?")}</office:annotation>` +
      `Закон<office:annotation-end office:name="c1"/> изменили в 2021 году${note("footnote", "1", para("Конституционный закон."))},` +
      `<text:s text:c="3"/>люди его<text:tab/>приняли${note("endnote", "i", para("Опрос."))}.`,
  ),
  para(
    `<office:annotation office:name="c2" loext:parent-name="c1"><dc:creator>А. Сейтов</dc:creator>${para("О выборах.")}</office:annotation>Второй абзац.`,
  ),
  head("Әдістер", 2),
  `<text:list xml:id="list1" text:style-name="L1">${item(para("бірінші") + `<text:list>${item(para("тармақша"))}${item(para("екінші тармақша"))}</text:list>`)}${item(para("екінші") + para("жалғасы"))}</text:list>`,
  para("аралық"),
  `<text:list text:continue-list="list1" text:style-name="L1">${item(para("үшінші"))}</text:list>`,
  `<text:list text:style-name="L1">${item(para("қайтадан"), ' text:start-value="5"')}</text:list>`,
  `<text:list text:style-name="L2">${item(para("a point"))}</text:list>`,
  para("Таблица 1. Число выборов", "Table"),
  TABLE,
  para('<draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame>Рисунок 1', "Illustration"),
  para(`Рядом с рамкой.<draw:frame>\n<draw:text-box>${para("Текст рамки")}</draw:text-box></draw:frame>`),
  para(
    'видно <text:span text:style-name="T2">скрыто</text:span><text:span text:style-name="T3">курсив жирный</text:span>',
  ),
  para("первая строка<text:line-break/>вторая строка"),
  para(
    '<draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/></draw:frame>',
  ),
  `<text:bibliography><text:index-body>${para("Оспанов Б. Власть на местах. – Алматы, 2020.", "Bibliography_20_1")}</text:index-body></text:bibliography>`,
].join("");

export const ODT_ARTICLE: OdtParts = {
  body: BODY,
  automatic: AUTOMATIC,
  styles: STYLES,
  masters:
    `<style:master-page style:name="Standard" style:page-layout-name="L"><style:header>${para("Общество и власть. 2024")}</style:header><style:header-left>${para("Общество и власть. 2024")}` +
    `</style:header-left><style:footer>${para("– <text:page-number>7</text:page-number> –")}</style:footer></style:master-page>`,
};

export function odtArticle(): Promise<Uint8Array> {
  return odtFile(ODT_ARTICLE, (zip) => {
    zip.file(
      "Object 1/content.xml",
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>x</mi><mo>=</mo><mn>5</mn></mrow><annotation encoding="StarMath 5.0">x = 5</annotation></semantics></math>',
    );
  });
}
