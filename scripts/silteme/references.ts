const USAGE = `usage: silteme references parse  [--romanised] < ENTRIES
       silteme references format [--style ID] [--locale kk-KZ|ru-RU|en-US|item] [--script original|romanised|both]
                                 [--to text|html|docx] [--output FILE] FILE
       silteme references cite   --citations CITATIONS [--style ID] [--locale …] [--to text|html] FILE
       silteme references convert --to FORMAT [--from auto|FORMAT] [--output FILE] [FILE]`;

/** `silteme references …`: each job is loaded when it is asked for, since the processor and DOCX are slow to load. */
export async function runReferences(words: readonly string[]): Promise<number> {
  const [job, ...rest] = words;
  if (job === "parse") return (await import("./references-parse.ts")).run(rest);
  if (job === "format") return (await import("./references-format.ts")).run(rest);
  if (job === "cite") return (await import("./references-cite.ts")).run(rest);
  if (job === "convert") return (await import("./references-convert.ts")).run(rest);
  if (job === "--help") {
    console.log(USAGE);
    return 0;
  }
  console.error(job === undefined ? USAGE : `silteme references: there is no job "${job}"\n${USAGE}`);
  return 2;
}
