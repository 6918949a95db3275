// Reads from standard input {"schemas": [paths], "checks": [{"schema": file name, "name": text, "value": any}]}
// and writes [{"name", "errors": ["pointer message"]}]. Ajv is strict, so that a misspelt keyword in a schema is an error too.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";

const { schemas, checks } = JSON.parse(readFileSync(0, "utf8"));
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
ajv.addFormat("date", (text) => !Number.isNaN(Date.parse(text)) && /^\d{4}-\d{2}-\d{2}$/.test(text));
for (const path of schemas) ajv.addSchema(JSON.parse(readFileSync(path, "utf8")), basename(path));
const answers = checks.map(({ schema, name, value }) => {
  const validate = ajv.getSchema(schema);
  return { name, errors: validate(value) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`) };
});
process.stdout.write(JSON.stringify(answers));
