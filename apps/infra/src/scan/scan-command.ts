import { fileURLToPath } from "node:url"

import { command, flag, option, text } from "@call-center/command-line"

/** Where the scanners and what they look at lie; not checked in. */
const folder = fileURLToPath(new URL("../../.scan", import.meta.url))

/** `pnpm scan`. */
export const scanCommand = command({
  summary:
    "Lets checkov, cfn-lint and Terraform look at what synth writes; with --apply, deploys it to a stand-in of AWS.",
  options: {
    apply: flag(
      "validate and plan every configuration with AWS's own provider, apply and destroy three of them against a stand-in of AWS, and let applies fail: about half an hour",
    ),
    plugins: option(
      text("DIR"),
      "a folder with Terraform's plugins (default: those that its configuration names, its implied mirrors, /opt)",
    ),
    only: option(text("WORD"), "with --apply: only stacks and failures with this in their names"),
    json: flag("one JSON object instead of text"),
  },
  details: `The scanners, and for --apply moto and botocore, are installed from PyPI on first use; a scanner that can't be had is named and left out. Nothing reaches AWS: --apply runs with credentials of nobody against 127.0.0.1.

Exit code: 0, 1 when there is a finding without an exception, or with --apply an exception that nothing needs, 2 when the configuration can't be deployed, or --apply lacks Terraform, the provider or Python.`,
  run: async ({ options }, terminal) =>
    (await import("./run-scan.ts")).runScan({ folder, ...options }, terminal),
})
