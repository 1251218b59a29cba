/** A way from one situation to another. */
interface Edge {
  readonly from: string
  readonly to: string
  readonly silent: boolean
}

/** Groups of situations that lead round to themselves by silent ways alone (Tarjan's strongly connected components). */
export function silentCycles(edges: readonly Edge[]): readonly (readonly string[])[] {
  const targets = new Map<string, string[]>()
  for (const { from, to, silent } of edges) {
    if (!silent) continue
    const known = targets.get(from)
    if (known === undefined) targets.set(from, [to])
    else known.push(to)
  }
  return components(targets).filter(
    ([first = "", ...more]) => more.length > 0 || targets.get(first)?.includes(first) === true,
  )
}

interface Node {
  readonly name: string
  readonly index: number
  lowest: number
  /** The next target to look at. */
  at: number
}

function components(targets: ReadonlyMap<string, readonly string[]>): string[][] {
  const nodes = new Map<string, Node>()
  const open = new Set<string>()
  const found: string[][] = []
  for (const start of targets.keys()) {
    if (nodes.has(start)) continue
    const path: Node[] = [enter(start)]
    // An own stack: flows are deep enough to exhaust the call stack.
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const target = targets.get(node.name)?.[node.at]
      node.at += 1
      if (target === undefined) {
        path.pop()
        const parent = path.at(-1)
        if (parent !== undefined) parent.lowest = Math.min(parent.lowest, node.lowest)
        if (node.lowest === node.index) found.push(closeFrom(node.name))
      } else {
        const known = nodes.get(target)
        if (known === undefined) path.push(enter(target))
        else if (open.has(target)) node.lowest = Math.min(node.lowest, known.index)
      }
    }
  }
  return found

  function enter(name: string): Node {
    const node: Node = { name, index: nodes.size, lowest: nodes.size, at: 0 }
    nodes.set(name, node)
    open.add(name)
    return node
  }

  /** Situations opened since `name`, itself included, are one component. */
  function closeFrom(name: string): string[] {
    const members = [...open]
    const component = members.slice(members.indexOf(name))
    for (const member of component) open.delete(member)
    return component
  }
}
