import { isProgram, runProgram } from "./entry.ts";
import { ensureBuild, ensureClient } from "./products.ts";

if (isProgram(import.meta)) {
  await runProgram(async () => {
    await ensureClient();
    await ensureBuild(() => console.log("Building the web application …"));
  });
}
