interface Visit<Node> {
  readonly node: Node
  readonly index: number
  lowest: number
  /** The next successor to look at. */
  at: number
}

/**
 * Groups of nodes that all lead to one another, and single nodes that lead to themselves: the strongly connected
 * components of a graph with a cycle in them, by Tarjan's algorithm. A node without an entry leads nowhere.
 */
export function cyclesOf<Node>(successors: ReadonlyMap<Node, readonly Node[]>): Node[][] {
  return componentsOf(successors).filter(
    ([first, ...more]) =>
      first !== undefined && (more.length > 0 || successors.get(first)?.includes(first) === true),
  )
}

function componentsOf<Node>(successors: ReadonlyMap<Node, readonly Node[]>): Node[][] {
  const visits = new Map<Node, Visit<Node>>()
  const open: Node[] = []
  const isOpen = new Set<Node>()
  const found: Node[][] = []
  for (const start of successors.keys()) {
    if (visits.has(start)) continue
    const path = [enter(start)]
    // A stack of its own: graphs are deep enough to exhaust the call stack.
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const next = successors.get(visit.node)?.[visit.at]
      visit.at += 1
      if (next === undefined) {
        path.pop()
        const parent = path.at(-1)
        if (parent !== undefined) parent.lowest = Math.min(parent.lowest, visit.lowest)
        if (visit.lowest === visit.index) found.push(close(visit.node))
      } else {
        const known = visits.get(next)
        if (known === undefined) path.push(enter(next))
        else if (isOpen.has(next)) visit.lowest = Math.min(visit.lowest, known.index)
      }
    }
  }
  return found

  function enter(node: Node): Visit<Node> {
    const visit = { node, index: visits.size, lowest: visits.size, at: 0 }
    visits.set(node, visit)
    open.push(node)
    isOpen.add(node)
    return visit
  }

  /** The nodes opened since `node`, itself included, are one component. */
  function close(node: Node): Node[] {
    const component = open.splice(open.lastIndexOf(node))
    for (const member of component) isOpen.delete(member)
    return component
  }
}
