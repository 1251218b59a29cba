import { type Command, command } from "@call-center/command-line"

/** `pnpm synth`, writing into a folder; the arguments of cdktf's own `synth` are none of ours. */
export function synthCommand(outdir: string): Command {
  return command({
    summary:
      "Writes the Terraform of the call centre that call-center.config.ts describes into terraform/.",
    details: `Checks the configuration, builds the Lambda bundles and keeps to our policy: nothing is written of a stack that breaks it.

Exit code: 0, 1 when the stack breaks the policy, 2 when the configuration can't be deployed.`,
    run: async (_, terminal) => {
      const { runSynth } = await import("./run-synth.ts")
      const { freshDeployable } = await import("./fresh-deployable.ts")
      return runSynth(outdir, terminal, { load: () => freshDeployable(terminal) })
    },
  })
}
