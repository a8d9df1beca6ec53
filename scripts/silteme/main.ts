/** A subcommand gets the words after its name and answers with the exit code. */
export type Subcommand = (words: readonly string[]) => Promise<number> | number;

const SUBCOMMANDS: Readonly<Record<string, { run: Subcommand; usage: string }>> = {
  import: {
    run: async (words) => (await import("./import.ts")).runImport(words),
    usage: "silteme import FILE... [--format json|md|html|jats|tei|raw] (silteme import --help)",
  },
  check: {
    run: async (words) => (await import("./check.ts")).runCheck(words),
    usage: "silteme check FILE [--json] [--style ID] [--language kk|ru|en]",
  },
  references: {
    run: async (words) => (await import("./references.ts")).runReferences(words),
    usage: "silteme references parse|format|cite|convert … (silteme references --help)",
  },
  romanise: {
    run: async (words) => (await import("./romanise.ts")).runRomanise(words),
    usage:
      "silteme romanise --scheme NAME [--language kk|ru] [FILE] | --references FILE (silteme romanise --help)",
  },
  "search:rebuild": {
    run: async (words) => (await import("./search-rebuild.ts")).runSearchRebuild(words),
    usage: "silteme search:rebuild [--group ID]... (silteme search:rebuild --help)",
  },
};

function usage(): string {
  return ["Usage:", ...Object.values(SUBCOMMANDS).map((command) => `  ${command.usage}`)].join("\n");
}

// A reader that has seen enough ("| head") closes the pipe; that is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

const [name = "", ...words] = process.argv.slice(2);
const command = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
if (command !== undefined) {
  process.exitCode = await command.run(words);
} else if (name === "--help" || name === "-h" || name === "help") {
  console.log(usage());
} else {
  console.error(name === "" ? usage() : `silteme: there is no command "${name}"\n${usage()}`);
  process.exitCode = 2;
}
