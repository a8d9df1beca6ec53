import type { ReaderDeeds } from "./reader-deeds.ts";
import type { Tools } from "./tools.ts";

/** What is found is known from then on: reforms go into the state, names of works into `names`. */
export function searches({ actions, dispatch }: Tools, names: Map<string, string>): ReaderDeeds["search"] {
  return {
    parseReference: (text) => actions.parseReference(text),
    async searchReforms(query) {
      const answer = await actions.searchReforms(query);
      if (answer.ok) for (const reform of answer.value) dispatch({ do: "put_reform", reform });
      return answer;
    },
    async searchReferences(query) {
      const answer = await actions.searchReferences(query);
      if (answer.ok) for (const { id, short } of answer.value) names.set(id, short);
      return answer;
    },
  };
}
