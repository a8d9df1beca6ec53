// npm run db:backup
import { launch } from "./launch.mjs";

launch("backup.ts");
