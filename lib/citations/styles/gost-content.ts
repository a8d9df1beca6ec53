import type { CslNode } from "#lib/citations/format/csl-tree.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { firstOf, ifHas, ifOtherType, macro, words } from "./csl-writing.ts";
import { HAPPENINGS } from "./gost-types.ts";

/** Form of content and means of access of one kind of works: "Текст : непосредственный", or "… : электронный" online. */
interface Content {
  /** CSL type names; the last kind takes all that are named nowhere. */
  readonly types: string;
  readonly form: string;
  readonly online: string;
  readonly offline: string;
}

/**
 * The area "content type and means of access" of GOST R 7.0.100-2018 (5.9); its terms are those of area 0 of ISBD (2011),
 * Russian wording written from memory of the standard, Kazakh wording ours.
 */
// prettier-ignore
const CONTENTS: Readonly<Record<Language, readonly Content[]>> = {
  ru: [
    { types: "map", form: "Изображение (картографическое ; неподвижное ; двухмерное)", online: "электронное", offline: "непосредственное" },
    { types: "graphic figure", form: "Изображение (неподвижное ; двухмерное)", online: "электронное", offline: "непосредственное" },
    { types: "motion_picture broadcast", form: "Изображение (движущееся ; двухмерное)", online: "электронное", offline: "видео" },
    { types: "song", form: "Музыка (исполняемая)", online: "электронная", offline: "аудио" },
    { types: "musical_score", form: "Музыка (знаковая)", online: "электронная", offline: "непосредственная" },
    { types: "software", form: "Электронная программа", online: "электронная", offline: "электронная" },
    { types: "dataset", form: "Электронные данные", online: "электронные", offline: "электронные" },
    { types: "", form: "Текст", online: "электронный", offline: "непосредственный" },
  ],
  kk: [
    { types: "map", form: "Бейне (картографиялық ; қозғалмайтын ; екі өлшемді)", online: "электрондық", offline: "тікелей" },
    { types: "graphic figure", form: "Бейне (қозғалмайтын ; екі өлшемді)", online: "электрондық", offline: "тікелей" },
    { types: "motion_picture broadcast", form: "Бейне (қозғалмалы ; екі өлшемді)", online: "электрондық", offline: "видео" },
    { types: "song", form: "Музыка (орындалатын)", online: "электрондық", offline: "аудио" },
    { types: "musical_score", form: "Музыка (нота түрінде)", online: "электрондық", offline: "тікелей" },
    { types: "software", form: "Электрондық бағдарлама", online: "электрондық", offline: "электрондық" },
    { types: "dataset", form: "Электрондық деректер", online: "электрондық", offline: "электрондық" },
    { types: "", form: "Мәтін", online: "электрондық", offline: "тікелей" },
  ],
  en: [
    { types: "map", form: "Image (cartographic ; still ; two-dimensional)", online: "electronic", offline: "unmediated" },
    { types: "graphic figure", form: "Image (still ; two-dimensional)", online: "electronic", offline: "unmediated" },
    { types: "motion_picture broadcast", form: "Image (moving ; two-dimensional)", online: "electronic", offline: "video" },
    { types: "song", form: "Music (performed)", online: "electronic", offline: "audio" },
    { types: "musical_score", form: "Music (notated)", online: "electronic", offline: "unmediated" },
    { types: "software", form: "Program", online: "electronic", offline: "electronic" },
    { types: "dataset", form: "Dataset", online: "electronic", offline: "electronic" },
    { types: "", form: "Text", online: "electronic", offline: "unmediated" },
  ],
};

export function contentMacro(language: Language): CslNode {
  const area = ({ form, online, offline }: Content): CslNode =>
    ifHas("URL", words(`${form} : ${online}`), words(`${form} : ${offline}`));
  const contents = CONTENTS[language];
  const branches = contents.slice(0, -1).map((content) => [{ type: content.types }, area(content)] as const);
  const texts = contents.at(-1);
  return macro("content", ifOtherType(HAPPENINGS, firstOf(branches, texts !== undefined && area(texts))));
}
