import { resolve } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"

import { runMain } from "@call-center/command-line"

import { synthCommand } from "./synth-command.ts"

const checkedIn = fileURLToPath(new URL("../../../../terraform", import.meta.url))

// The cdktf CLI says where it expects the stacks, seen from its own folder, which pnpm leaves.
const outdir = resolve(checkedIn, process.env["CDKTF_OUTDIR"] ?? ".")

await runMain("pnpm synth", synthCommand(outdir))
