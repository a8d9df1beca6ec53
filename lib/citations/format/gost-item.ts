import type { CslItem } from "#lib/citations/reference.ts";

/** The item without what a GOST description would say twice, and with the marks that it prescribes inside a title. */
export function gostItem(item: CslItem): CslItem {
  const changes = [withSpacedColons, withoutNamedIssuer, withoutAuthorAsPublisher, withoutNamedEvent];
  return changes.reduce((changed, change) => change(changed), item);
}

/** Words for kinds of publications, which are other title information wherever they follow a colon (7.1-2003, 5.2.5). */
const KIND_OF_PUBLICATION = new RegExp(
  String.raw`(?<=\S):\s(?=(?:(?:науч|учеб|ұжым|коллектив|оқу|ғылым)\S{0,20}\s){0,2}(?:учебник|учеб\.|учебно-|пособие|монография|сборник|сб\.|материалы|хрестоматия|справочник|словарь|очерк|избранн|оқулық|оқу құрал|құрал|жинақ|жинағ|материалдар|хрестоматия|анықтамалық|сөздік|очерк|таңдамалы))`,
  "gu",
);

/** "Право выбора: учебное пособие" → "Право выбора : учебное пособие"; a colon of the title itself keeps its look. */
function withSpacedColons(item: CslItem): CslItem {
  const titles = (["title", "container-title"] as const).flatMap((field) => {
    const title = item[field];
    if (title?.includes(": ") !== true) return [];
    const spaced = title.replace(KIND_OF_PUBLICATION, " : ");
    return spaced === title ? [] : [[field, spaced] as const];
  });
  return titles.length === 0 ? item : { ...item, ...Object.fromEntries(titles) };
}

/** Letters of a word that its endings leave alone: "Президент", "Президента", "Президентінің". */
const STEM = 5;

/** "Указ Президента Республики Казахстан" says whose it is: "/ Президент Республики Казахстан" would say it again. */
function withoutNamedIssuer(item: CslItem): CslItem {
  const { authority, ...rest } = item;
  if (authority === undefined || item.genre === undefined) return item;
  const kind = item.genre.toLowerCase();
  const words = authority.toLowerCase().split(/\s+/u);
  return words.every((word) => kind.includes(word.slice(0, STEM))) ? rest : item;
}

/** A body that publishes its own report is named once. */
function withoutAuthorAsPublisher(item: CslItem): CslItem {
  const { publisher, ...rest } = item;
  const isAuthor = item.author?.some(({ literal }) => literal === publisher) === true;
  return publisher !== undefined && isAuthor ? rest : item;
}

/** "Право и технологии : материалы конференции" names the conference; its place and day still follow. */
function withoutNamedEvent(item: CslItem): CslItem {
  const { "event-title": event, ...rest } = item;
  const host = item["container-title"];
  return event !== undefined && host?.toLowerCase().includes(event.toLowerCase()) === true ? rest : item;
}
