import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"

import type { PluginFolder } from "./plugin-folders.ts"

/** AWS's provider as it lies in a folder that can serve Terraform as a mirror. */
export interface Provider {
  readonly version: string
  readonly folder: string
  readonly namedBy: string
}

const address = join("registry.terraform.io", "hashicorp", "aws")

/**
 * AWS's provider for this machine: the wanted version where there is one, the newest otherwise. Both layouts of a mirror
 * count. https://developer.hashicorp.com/terraform/cli/config/config-file#filesystem_mirror
 */
export function findProvider(
  folders: readonly PluginFolder[],
  { wanted, platform }: { readonly wanted: string; readonly platform: string },
): Provider | undefined {
  const found = folders.flatMap(({ folder, namedBy }) =>
    versionsIn(join(folder, address), platform).map((version) => ({ version, folder, namedBy })),
  )
  return (
    found.find(({ version }) => version === wanted) ??
    found.toSorted((one, other) => compareVersions(other.version, one.version))[0]
  )
}

function versionsIn(folder: string, platform: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((name) => {
    const packed = /^terraform-provider-aws_(\d+\.\d+\.\d+)_(\w+)\.zip$/.exec(name)
    if (packed?.[1] !== undefined) return packed[2] === platform ? [packed[1]] : []
    return /^\d+\.\d+\.\d+$/.test(name) && existsSync(join(folder, name, platform)) ? [name] : []
  })
}

/** Below 0, 0 or above it as the first version is older, the same or newer. */
export function compareVersions(one: string, other: string): number {
  const [ones, others] = [one, other].map((version) => version.split(".").map(Number))
  for (let part = 0; part < 3; part += 1) {
    const difference = (ones?.[part] ?? 0) - (others?.[part] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** This machine in the provider's words, `linux_amd64`. */
export function providerPlatform(platform: string, arch: string): string {
  const architectures: Readonly<Record<string, string>> = { x64: "amd64", ia32: "386" }
  return `${platform === "win32" ? "windows" : platform}_${architectures[arch] ?? arch}`
}
