/** Something that flows refer to. */
interface Resource {
  readonly arn: string
  readonly name: string
}

/** Finds a resource by ARN, by the id at the ARN's end, or by name; `:$LATEST`, `:$SAVED` and `:3` behind it are ignored. */
export function lookup<R extends Resource>(
  resources: readonly R[],
): (reference: string) => R | undefined {
  const found = new Map<string, R>()
  for (const resource of resources.toReversed()) found.set(resource.name, resource)
  for (const resource of resources) {
    found.set(idOf(resource.arn), resource)
    found.set(resource.arn, resource)
  }
  return (reference) => found.get(reference) ?? found.get(reference.replace(/:(?:\$\w+|\d+)$/, ""))
}

/** What a scenario says about a resource that a flow refers to, under whichever of its names the scenario uses. */
export function named<T>(
  entries: Readonly<Record<string, T>> | undefined,
  reference: string,
  known?: Resource,
): T | undefined {
  if (entries === undefined) return undefined
  const names = [reference, idOf(reference), known?.arn, known?.name, known && idOf(known.arn)]
  const name = names.find((each) => each !== undefined && Object.hasOwn(entries, each))
  return name === undefined ? undefined : entries[name]
}

/** What stands behind the last slash or colon of an ARN; a function's name, whatever version or alias follows it. */
export function idOf(arn: string): string {
  const [, functionName] = arn.split(":function:")
  if (functionName !== undefined) return functionName.replace(/:.*$/, "")
  return arn.slice(Math.max(arn.lastIndexOf("/"), arn.lastIndexOf(":")) + 1)
}
