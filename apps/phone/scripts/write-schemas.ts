import { readFileSync, readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

import { storiesJsonSchema } from "./json-schemas.ts"
import { withSchemaNamed } from "./schema-line.ts"

writeFileSync(
  new URL("../schemas/stories.schema.json", import.meta.url),
  JSON.stringify(storiesJsonSchema()),
)

const calls = fileURLToPath(new URL("../../../calls", import.meta.url))
for (const path of readdirSync(calls, { recursive: true, encoding: "utf8" })) {
  if (!path.endsWith(".yaml")) continue
  const file = join(calls, path)
  const text = readFileSync(file, "utf8")
  const named = withSchemaNamed(text, path)
  if (named !== text) writeFileSync(file, named)
}
