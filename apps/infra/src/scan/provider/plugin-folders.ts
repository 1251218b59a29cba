import { existsSync, readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"

/** The parts of a machine that Terraform looks at for plugins. */
export interface PluginSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  readonly platform: string
}

/** A folder that may hold plugins, and where it is named. */
export interface PluginFolder {
  readonly folder: string
  readonly namedBy: string
}

/**
 * Folders in which Terraform's plugins may lie, the most explicit first: those that its own configuration names, its
 * implied local mirrors, and where machine images keep them.
 * https://developer.hashicorp.com/terraform/cli/config/config-file#implied-local-mirror-directories
 */
export function pluginFolders(surroundings: PluginSurroundings): readonly PluginFolder[] {
  return [
    ...configured(surroundings),
    ...implied(surroundings).map((folder) => ({ folder, namedBy: "Terraform's implied mirrors" })),
    ...usual().map((folder) => ({ folder, namedBy: "/opt" })),
  ]
}

function configured({ env, home, platform }: PluginSurroundings): readonly PluginFolder[] {
  const file =
    env["TF_CLI_CONFIG_FILE"] ??
    (platform === "win32"
      ? join(env["APPDATA"] ?? home, "terraform.rc")
      : join(home, ".terraformrc"))
  const cache = env["TF_PLUGIN_CACHE_DIR"]
  return [
    ...(existsSync(file)
      ? foldersNamedIn(readFileSync(file, "utf8"), { env, home }).map((folder) => ({
          folder,
          namedBy: file,
        }))
      : []),
    ...(cache === undefined ? [] : [{ folder: cache, namedBy: "TF_PLUGIN_CACHE_DIR" }]),
  ]
}

/** Mirrors and plugin cache that a configuration of Terraform's command line names. */
export function foldersNamedIn(
  configuration: string,
  { env, home }: Pick<PluginSurroundings, "env" | "home">,
): readonly string[] {
  const code = configuration.replaceAll(/^\s*(?:#|\/\/).*$/gm, "")
  const mirrors = [...code.matchAll(/filesystem_mirror\s*\{[^}]*?\bpath\s*=\s*"([^"]+)"/g)]
  const caches = [...code.matchAll(/^\s*plugin_cache_dir\s*=\s*"([^"]+)"/gm)]
  return [...mirrors, ...caches].map(([, path = ""]) =>
    path
      .replaceAll(/\$\{?(\w+)\}?/g, (_, name: string) => env[name] ?? "")
      .replace(/^~(?=\/)/, home),
  )
}

function implied({ env, home, platform }: PluginSurroundings): readonly string[] {
  if (platform === "win32") return [join(env["APPDATA"] ?? home, "terraform.d", "plugins")]
  const shared =
    platform === "darwin"
      ? [
          join(home, "Library/Application Support/io.terraform/plugins"),
          "/Library/Application Support/io.terraform/plugins",
        ]
      : [
          join(env["XDG_DATA_HOME"] ?? join(home, ".local/share"), "terraform/plugins"),
          "/usr/local/share/terraform/plugins",
          "/usr/share/terraform/plugins",
        ]
  return [join(home, ".terraform.d/plugins"), ...shared]
}

function usual(): readonly string[] {
  if (!existsSync("/opt")) return []
  return readdirSync("/opt").flatMap((name) =>
    /^(?:tf|terraform)\b/.test(name)
      ? ["", "plugins", "providers"].map((inner) => join("/opt", name, inner))
      : [],
  )
}
