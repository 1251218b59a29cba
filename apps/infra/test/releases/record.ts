import process from "node:process"

import { keptResources } from "../support/replacements.ts"
import { jsonOf } from "../support/synthesized.ts"
import { recordedVariants } from "./recorded-variants.ts"

// Prints what the next release is compared with: `npx tsx apps/infra/test/releases/record.ts`.
const kept = Object.fromEntries(recordedVariants.map((name) => [name, keptResources(jsonOf(name))]))
process.stdout.write(`${JSON.stringify(kept, undefined, 2)}\n`)
