// npm test
import { launch } from "./launch.mjs";

launch("verify.ts");
