/** What takes the place of what, by the names that the code imports. https://cdktn.io/docs/ */
export const cdktnVersions = {
  cdktf: "npm:cdktn@0.24.0",
  "@cdktf/provider-aws": "npm:@cdktn/provider-aws@25.7.0",
  constructs: "10.7.2",
} as const

/** The provider asks for cdktn under its own name. */
const cdktnItself = { cdktn: "0.24.0" } as const

/** pnpm-workspace.yaml with cdktn in place of cdktf. Throws `RangeError` when it names no such package. */
export function withCdktn(workspace: string): string {
  return Object.entries(cdktnVersions).reduce((text, [name, version]) => {
    const line = new RegExp(`^(  "?${name}"?: ).*$`, "m")
    if (!line.test(text)) throw new RangeError(`Expected ${name} in the catalog`)
    return text.replace(line, `$1"${version}"`)
  }, workspace)
}

/** The manifest of the workspace that synthesizes, with cdktn beside the alias. */
export function manifestWithCdktn(manifest: string): string {
  const parsed = JSON.parse(manifest) as { readonly dependencies: object }
  const dependencies = { ...parsed.dependencies, ...cdktnItself }
  return `${JSON.stringify({ ...parsed, dependencies }, undefined, 2)}\n`
}
