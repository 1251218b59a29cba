import { fileURLToPath } from "node:url"

import { runScan } from "./run-scan.ts"

await runScan(fileURLToPath(new URL("../../.scan", import.meta.url)))
