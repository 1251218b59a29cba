import { mkdirSync, writeFileSync } from "node:fs"
import { homedir } from "node:os"
import { join, resolve } from "node:path"
import process from "node:process"

import { runProgram } from "@call-center/command-line"

import { at, text } from "../../policy/json.ts"
import { type Provider, findProvider, providerPlatform } from "./find-provider.ts"
import { pluginFolders } from "./plugin-folders.ts"

/** Terraform with AWS's provider, ready to run without a registry. */
export interface TerraformWithProvider {
  readonly terraformVersion: string
  readonly provider: Provider
  /** For each run of it: a configuration of its own, which names no other source of plugins. */
  readonly env: Readonly<Record<string, string>>
}

export interface Search {
  /** What `--plugins` says; it alone counts then. */
  readonly plugins: string | undefined
  /** The provider's version in the stack. */
  readonly wanted: string
  /** Where the configuration is written. */
  readonly folder: string
}

const timeoutMs = 30_000

/** Finds both, or says which is missing. */
export async function foundTerraform({
  plugins,
  wanted,
  folder,
}: Search): Promise<TerraformWithProvider | { readonly missing: string }> {
  const { exitCode, stdout } = await runProgram("terraform", ["version", "-json"], {
    cwd: ".",
    timeoutMs,
    env: { CHECKPOINT_DISABLE: "1" },
  })
  if (exitCode !== 0) return { missing: "there is no terraform on the PATH" }
  const folders =
    plugins === undefined
      ? pluginFolders({ env: process.env, home: homedir(), platform: process.platform })
      : [{ folder: resolve(plugins), namedBy: "--plugins" }]
  const platform = providerPlatform(process.platform, process.arch)
  const provider = findProvider(folders, { wanted, platform })
  if (provider === undefined)
    return {
      missing: `there is Terraform, but no plugin folder with registry.terraform.io/hashicorp/aws for ${platform} in ${plugins ?? "the usual places: give --plugins DIR"}`,
    }
  return {
    terraformVersion: text(at(JSON.parse(stdout), "terraform_version")),
    provider,
    env: { TF_CLI_CONFIG_FILE: configuration(provider, folder), ...quiet },
  }
}

/** Nothing of the surroundings may reach these runs: no other plugins, no arguments, no questions. */
const quiet = {
  CHECKPOINT_DISABLE: "1",
  TF_IN_AUTOMATION: "1",
  TF_INPUT: "0",
  TF_CLI_ARGS: "",
  TF_PLUGIN_CACHE_DIR: "",
  TF_WORKSPACE: "default",
} as const

function configuration({ folder: mirror }: Provider, folder: string): string {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, "terraform.rc")
  const path = JSON.stringify(mirror)
  writeFileSync(
    file,
    `disable_checkpoint = true\nprovider_installation {\n  filesystem_mirror {\n    path = ${path}\n  }\n}\n`,
  )
  return file
}
