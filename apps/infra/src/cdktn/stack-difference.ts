/** Where two JSON documents differ, `terraform.required_providers.aws.version`, in the order of their keys. */
export function differences(one: unknown, other: unknown, path = ""): readonly string[] {
  if (isObject(one) && isObject(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)])
    return [...keys].flatMap((key) =>
      differences(one[key], other[key], path === "" ? key : `${path}.${key}`),
    )
  }
  return JSON.stringify(one) === JSON.stringify(other) ? [] : [path]
}

/** All in which a stack of cdktn may differ from the same one of cdktf. */
export const allowedDifferences: ReadonlySet<string> = new Set([
  "//.metadata.version",
  "terraform.required_providers.aws.source",
  "terraform.required_providers.aws.version",
])

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
