// npm start
import { launch } from "./launch.mjs";

launch("serve.ts");
