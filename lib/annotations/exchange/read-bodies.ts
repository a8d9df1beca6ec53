import { LANGUAGES, isLanguage, type InLanguages } from "#lib/languages/language-tag.ts";
import type { ExchangedName, ExchangedTag } from "./exchanged.ts";
import { listOf, objectOf, termsOf, uuidOf, wordOf, type JsonObject } from "./read-value.ts";

/** What the bodies of an annotation say, told apart by their purposes. */
export interface ReadBodies {
  readonly texts: readonly string[];
  readonly replacement: string | null;
  readonly tags: readonly ExchangedTag[];
  readonly wordings: InLanguages;
  readonly reformsOfClaim: readonly ExchangedName[];
  /** Bodies that are pictures, sounds or addresses of something else. */
  readonly left: number;
  /** Bodies in HTML, whose words are taken as they are written. */
  readonly html: number;
}

/** Bodies of the model (3.2), a `bodyValue` (3.2.5), and `text` and `tags` as Hypothesis writes them. */
export function readBodies(row: JsonObject, motivations: readonly string[]): ReadBodies {
  const read = new BodyReader(motivations);
  for (const body of [...listOf(row["body"]), ...listOf(row["bodyValue"]), ...listOf(row["text"])])
    read.take(body);
  for (const tag of listOf(row["tags"]))
    read.tag(typeof tag === "string" ? { value: tag } : (objectOf(tag) ?? {}));
  return read;
}

class BodyReader implements ReadBodies {
  readonly texts: string[] = [];
  replacement: string | null = null;
  readonly tags: ExchangedTag[] = [];
  readonly wordings: InLanguages = {};
  readonly reformsOfClaim: ExchangedName[] = [];
  left = 0;
  html = 0;
  readonly #motivations: readonly string[];

  constructor(motivations: readonly string[]) {
    this.#motivations = motivations;
  }

  take(body: unknown): void {
    if (typeof body === "string") return this.#say(body);
    const found = objectOf(body);
    if (found === null) return void (this.left += 1);
    const first = listOf(found["items"])[0];
    if (
      termsOf(found["type"]).includes("Choice") &&
      first !== undefined &&
      objectOf(first)?.["items"] === undefined
    )
      return this.take(first);
    const value = found["value"] ?? found["chars"];
    const purposes = termsOf(found["purpose"]);
    if (purposes.includes("tagging") || termsOf(found["type"]).includes("Tag")) return this.tag(found);
    if (typeof value !== "string") return void (this.left += 1);
    if (purposes.includes("editing") && this.#motivations.includes("editing") && this.replacement === null) {
      this.replacement = value.normalize("NFC");
      return;
    }
    const { language, format } = found;
    if (purposes.includes("describing") && isLanguage(language) && this.wordings[language] === undefined) {
      this.wordings[language] = value;
      return;
    }
    if (format === "text/html") this.html += 1;
    this.#say(value);
  }

  tag(body: JsonObject): void {
    const name =
      wordOf(body["value"]) ?? wordOf(body["label"]) ?? wordOf(body["source"]) ?? wordOf(body["id"]);
    if (name === null) return void (this.left += 1);
    const reform = uuidOf(body["silteme:reform"]);
    if (body["silteme:ofClaim"] === true) {
      this.reformsOfClaim.push({ id: reform, name });
      return;
    }
    const of = body["silteme:reform"] === undefined ? "codebook" : "register";
    this.tags.push({ id: of === "register" ? reform : uuidOf(body["silteme:tag"]), name, of });
  }

  #say(text: string): void {
    if (text.trim() !== "") this.texts.push(text.trim());
  }
}

/** The words of a claim that is told as a remark: each language once, parted by an empty line. */
export function wordingsAsText(wordings: InLanguages): string {
  return LANGUAGES.flatMap((language) => wordings[language] ?? []).join("\n\n");
}
