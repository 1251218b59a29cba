import { GrammarFault } from "./grammar-fault.ts"

/**
 * What can be said, by rule: of its alternatives one is taken, each as likely as any other. In an alternative `<rule>` is
 * what another rule says, `<rule@scope>` the same with the values of another scope, `{value}` a value, and what stands
 * in `[brackets]` is said every other time.
 *
 * @example
 * { open: ["[hello,] I'd like <thing>"], thing: ["a table for {count}", "to eat"] }
 */
export type GrammarRules = Readonly<Record<string, readonly string[]>>

/** A grammar that was checked: its rules know one another and none leads back to itself. */
export interface Grammar {
  readonly rules: ReadonlyMap<string, readonly Alternative[]>
}

export type Alternative = readonly Part[]

export type Part =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "rule"; readonly rule: string; readonly scope: string | undefined }
  | { readonly type: "value"; readonly value: string }
  | { readonly type: "optional"; readonly parts: Alternative }

/** Reads the rules of a grammar. Throws `GrammarFault` for one that names no rule, or leads back to itself. */
export function grammarOf(rules: GrammarRules): Grammar {
  const read = new Map(
    Object.entries(rules).map(([name, alternatives]) => [name, alternatives.map(partsOf)]),
  )
  const checked = new Set<string>()
  for (const name of read.keys()) check(name, { rules: read, above: [], checked })
  return { rules: read }
}

interface Checking {
  readonly rules: Grammar["rules"]
  readonly above: readonly string[]
  readonly checked: Set<string>
}

function check(name: string, { rules, above, checked }: Checking): void {
  if (above.includes(name))
    throw new GrammarFault(`the rule ${name} leads back to itself: ${above.join(" > ")}`)
  if (checked.has(name)) return
  const alternatives = rules.get(name)
  if (alternatives === undefined || alternatives.length === 0)
    throw new GrammarFault(
      `there is no rule ${name}${above.length > 0 ? ` for ${above.at(-1)}` : ""}`,
    )
  for (const rule of alternatives.flatMap(rulesIn))
    check(rule, { rules, above: [...above, name], checked })
  checked.add(name)
}

function rulesIn(parts: Alternative): readonly string[] {
  return parts.flatMap((part) => {
    if (part.type === "rule") return [part.rule]
    return part.type === "optional" ? rulesIn(part.parts) : []
  })
}

const token = /<(?<rule>[\w.]+)(?:@(?<scope>\w+))?>|\{(?<value>\w+)\}|\[(?<optional>[^[\]]*)\]/gu

function partsOf(alternative: string): Alternative {
  const parts: Part[] = []
  let end = 0
  for (const match of alternative.matchAll(token)) {
    if (match.index > end) parts.push({ type: "text", text: alternative.slice(end, match.index) })
    end = match.index + match[0].length
    parts.push(partOf(match.groups ?? {}))
  }
  const rest = alternative.slice(end)
  if (/[<>{}[\]]/u.test(rest)) throw new GrammarFault(`can't read ${JSON.stringify(alternative)}`)
  return rest === "" ? parts : [...parts, { type: "text", text: rest }]
}

function partOf({ rule, scope, value, optional = "" }: Partial<Record<string, string>>): Part {
  if (rule !== undefined) return { type: "rule", rule, scope }
  if (value !== undefined) return { type: "value", value }
  return { type: "optional", parts: partsOf(optional) }
}
