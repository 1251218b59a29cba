import { resolve } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"

import { loadCallCenter } from "@call-center/config/load"
import { buildLambdas } from "@call-center/lambda-bundle"

import { deployable } from "./deployable.ts"
import { runSynth } from "./run-synth.ts"

const checkedIn = fileURLToPath(new URL("../../../../terraform", import.meta.url))

// The cdktf CLI says where it expects the stacks, seen from its own folder, which pnpm leaves.
const outdir = resolve(checkedIn, process.env["CDKTF_OUTDIR"] ?? ".")

await runSynth(outdir, async () => {
  // A config that AWS can't have is told before anything is built of it.
  const callCenter = deployable(await loadCallCenter())
  buildLambdas()
  return callCenter
})
