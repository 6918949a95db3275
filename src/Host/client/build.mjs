// Builds what a page loads: one style sheet and one script. GDS Transport and the crown are licensed for GOV.UK only,
// so the style sheet names another typeface and none of the front-end's fonts or images are copied.
import { mkdir, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { compile } from "sass";

await mkdir("wwwroot/lib", { recursive: true });

const css = compile("client/site.scss", {
  loadPaths: ["node_modules"],
  style: "compressed",
  quietDeps: true,
  silenceDeprecations: ["import"],
});
await writeFile("wwwroot/lib/site.css", css.css);

await build({
  entryPoints: ["client/site.js"],
  outfile: "wwwroot/lib/site.js",
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2020",
  logLevel: "error",
});
