import type { AnnotationKind } from "../body.ts";

/** The context of the Web Annotation Data Model (W3C Recommendation of 2017-02-23). It is named in files and never fetched. */
export const ANNO_CONTEXT = "http://www.w3.org/ns/anno.jsonld";
/** What the model has no word for stands under this name; other tools pass it by. */
export const OWN_NAMESPACE = "urn:x-silteme:annotation#";

/** Section 3.3.5 of the model; a claim is what the passage is classified as. */
export const MOTIVATIONS: Readonly<Record<AnnotationKind, string>> = {
  highlight: "highlighting",
  comment: "commenting",
  question: "questioning",
  claim_mention: "classifying",
  correction: "editing",
};

export const UUID_IRI = "urn:uuid:";
