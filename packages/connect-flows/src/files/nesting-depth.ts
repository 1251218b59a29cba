/** How many lists and objects lie within one another: 0 for a text or a number, 1 for `{}`. It may be any number. */
export function nestingDepth(value: unknown): number {
  let depth = 0
  for (let level = [value].filter(isNested); level.length > 0; depth += 1)
    level = level.flatMap((each) => Object.values(each).filter(isNested))
  return depth
}

function isNested(value: unknown): value is object {
  return typeof value === "object" && value !== null
}
