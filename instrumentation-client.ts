import { writeKazakhNumbers } from "#lib/languages/kazakh-numbers.ts";

// Runs in the browser before anything is drawn.
writeKazakhNumbers();
