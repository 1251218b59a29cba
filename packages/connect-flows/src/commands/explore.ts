import { type Terminal, command, flag, some, text } from "@call-center/command-line"

/** `explore`. */
export const explore = command({
  summary:
    "Walks every way through flows: dead ends, endless cycles, calls that end without a word.",
  operands: some(
    text("FILE"),
    "a file, a folder (every flow below it) or a glob; transfers between them are followed",
  ),
  options: {
    json: flag(
      'one JSON object a flow: {"file","findings":[{"code","flow","action","message","path"}]}',
    ),
  },
  details: "Exit code: 0 without findings, 1 with, 2 when a file can't be read.",
  run: async ({ options: { json }, operands: patterns }, terminal) => {
    terminal.endAtOnceWhenInterrupted()
    return exploreAll(patterns, json, terminal)
  },
})

async function exploreAll(
  patterns: readonly string[],
  json: boolean,
  terminal: Terminal,
): Promise<0 | 1> {
  const { explore: exploreFlow } = await import("@call-center/simulator")
  const { asGivenWrongly } = await import("../local/local-center.ts")
  const { readLocalFlows } = await import("../local/local-flows.ts")
  const flows = await readLocalFlows(patterns, terminal)
  let found = 0
  for (const flow of flows) {
    const { findings } = explored(() =>
      exploreFlow(flow, { flows: flows.filter((other) => other !== flow) }),
    )
    found += findings.length
    if (json) terminal.print(`${JSON.stringify({ file: flow.file, findings })}\n`)
    else if (findings.length > 0)
      terminal.print(
        `${flow.file}\n${findings.map(({ code, action, message, path }) => `  ${code} (${action}): ${message}\n    by ${path.join(" > ")}\n`).join("")}`,
      )
  }
  if (!json) terminal.print(`${counted(flows.length, "flow")}: ${counted(found, "finding")}\n`)
  return found === 0 ? 0 : 1

  function explored<Value>(walk: () => Value): Value {
    try {
      return walk()
    } catch (fault) {
      return asGivenWrongly(fault)
    }
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`
}
