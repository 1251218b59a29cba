import type { Imports } from "./imports.ts"

/** Entries of one folder that need one another: files by name, folders by name with a slash. */
export interface FolderCycle {
  /** Path from the source root; "" is the root itself. */
  readonly folder: string
  readonly entries: readonly string[]
  /** Imports between those entries, `from -> to`. */
  readonly imports: readonly string[]
}

/**
 * Finds the cycles between neighbours. In every folder, the files and folders that lie in it must form an order in
 * which each imports only those below it; an import from deep inside one folder into another counts for the two folders.
 */
export function folderCycles(imports: Imports): readonly FolderCycle[] {
  const folders = new Set([...imports.keys()].flatMap(foldersOf))
  return [...folders].toSorted().flatMap((folder) => cyclesIn(folder, imports))
}

function cyclesIn(folder: string, imports: Imports): readonly FolderCycle[] {
  const needs = new Map<string, Map<string, string>>()
  for (const [file, imported] of imports)
    for (const target of imported) {
      const from = entryIn(folder, file)
      const to = entryIn(folder, target)
      if (from === undefined || to === undefined || from === to) continue
      const targets = needs.get(from) ?? new Map<string, string>()
      needs.set(from, targets.set(to, `${file} -> ${target}`))
    }
  return stronglyConnected(needs).map((entries) => ({
    folder,
    entries,
    imports: entries.flatMap((from) =>
      [...(needs.get(from) ?? [])].filter(([to]) => entries.includes(to)).map(([, line]) => line),
    ),
  }))
}

function foldersOf(file: string): readonly string[] {
  const parts = file.split("/")
  return parts.map((_, depth) => parts.slice(0, depth).join("/"))
}

function entryIn(folder: string, file: string): string | undefined {
  const prefix = folder === "" ? "" : `${folder}/`
  if (!file.startsWith(prefix)) return undefined
  const [entry, ...deeper] = file.slice(prefix.length).split("/")
  return deeper.length === 0 ? entry : `${entry}/`
}

/** Groups of two and more that reach one another. Graphs here have tens of entries, so that reachability is enough. */
function stronglyConnected(needs: ReadonlyMap<string, ReadonlyMap<string, string>>): string[][] {
  const reached = new Map(Array.from(needs.keys(), (entry) => [entry, reachable(entry, needs)]))
  const groups: string[][] = []
  for (const [entry, targets] of reached) {
    if (!targets.has(entry) || groups.some((group) => group.includes(entry))) continue
    groups.push([...targets].filter((other) => reached.get(other)?.has(entry)).toSorted())
  }
  return groups
}

function reachable(
  start: string,
  needs: ReadonlyMap<string, ReadonlyMap<string, string>>,
): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [start]
  for (let entry = open.pop(); entry !== undefined; entry = open.pop())
    for (const next of needs.get(entry)?.keys() ?? [])
      if (!found.has(next)) {
        found.add(next)
        open.push(next)
      }
  return found
}
