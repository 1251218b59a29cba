import process from "node:process"
import { fileURLToPath } from "node:url"

import { runSynth } from "./synth/run-synth.ts"

const checkedIn = fileURLToPath(new URL("../../../terraform", import.meta.url))

// The cdktf CLI says where it expects the stacks.
await runSynth(process.env["CDKTF_OUTDIR"] ?? checkedIn)
