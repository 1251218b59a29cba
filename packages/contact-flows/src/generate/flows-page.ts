import { diagramFlow } from "@call-center/flow-language"

import type { EmittedFlow } from "./emitted-flow.ts"

/** The page docs/flows.md: what each flow is for, its picture, and its Mermaid text. */
export function flowsPage(flows: readonly EmittedFlow[]): string {
  const sections = flows.toReversed().map(section)
  return `${[introduction, ...sections].join("\n\n")}\n`
}

const introduction = `# Contact flows

What a call goes through, drawn from the flows in \`packages/contact-flows\` as \`call-center.config.ts\` sets them up. This
page and the pictures are generated: \`pnpm flows generate\` writes them, \`pnpm flows check\` fails when they are stale.

Green blocks listen, blue ones speak, yellow ones decide, grey ones end the call or hand it over; what happens on an
error is dashed, or named in the block where many errors have one handler.`

const purposes: Readonly<Record<string, string>> = {
  main: "The phone number is attached to it: it greets the caller, hands over to the bot, and finds a way out of everything that goes wrong.",
  "customer-queue": "A caller hears it while waiting for a person.",
  "agent-whisper": "An agent hears it before the caller: what the call is about.",
  "customer-hold": "The caller hears it on hold.",
  "agent-hold": "The agent hears it on hold.",
}

function section({ flow, content }: EmittedFlow): string {
  const purpose = purposes[flow.name] ?? ""
  return `## ${flow.name}

${purpose} Type \`${flow.type}\`, ${content.Actions.length} ${content.Actions.length === 1 ? "action" : "actions"}:
[\`generated/${flow.name}.json\`](../packages/contact-flows/generated/${flow.name}.json).

![The flow ${flow.name}](flows/${flow.name}.svg)

<details>
<summary>As Mermaid</summary>

\`\`\`mermaid
${diagramFlow(content).mermaid.trimEnd()}
\`\`\`

</details>`
}
