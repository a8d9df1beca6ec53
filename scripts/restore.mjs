// npm run db:restore
import { launch } from "./launch.mjs";

launch("restore.ts");
