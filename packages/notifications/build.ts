import { buildLambda } from "@call-center/lambda-bundle"

const { bytes } = await buildLambda({ folder: import.meta.dirname, budgetBytes: 500_000 })
process.stdout.write(`dist/index.mjs: ${(bytes / 1000).toFixed(1)} KB\n`)
