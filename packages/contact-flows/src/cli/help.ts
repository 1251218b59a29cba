/** What `pnpm flows --help` says. */
export const generalHelp = `Usage: pnpm flows <command> [options]

Commands:
  generate            write our flows as JSON, and docs/flows.md with their pictures
  check               fail when what generate writes is stale
  validate FILE...    find what Amazon Connect would refuse; files, folders or globs
  diagram FILE        draw a flow as Mermaid or SVG
  import FILE         turn a flow into TypeScript builder code

pnpm flows <command> --help says more about a command.
`

export const generateHelp = `Usage: pnpm flows generate

Writes packages/contact-flows/generated/*.json, docs/flows.md and docs/flows/*.svg from call-center.config.ts.
`

export const checkHelp = `Usage: pnpm flows check

Compares packages/contact-flows/generated, docs/flows.md and docs/flows with what generate would write.
Exit code: 0 when fresh, 1 when stale.
`

export const validateHelp = `Usage: pnpm flows validate FILE... [--json] [--type TYPE] [--template]

Checks flow JSON as CreateContactFlow takes it. FILE may be a folder (every flow below it) or a glob.

  --json        one JSON object a file: {"file","issues":[{"severity","code","actionId","path","message"}]}
  --type TYPE   the flow's type, CONTACT_FLOW, CUSTOMER_QUEUE, MODULE, ...; without it Metadata.type, where it stands
  --template    allow placeholders that are filled in before the flow is created

Exit code: 0 without errors (warnings may remain), 1 with errors, 2 when a file can't be read.
`

export const diagramHelp = `Usage: pnpm flows diagram FILE [--format mermaid|svg] [--out FILE]

Draws a flow. Without --out it goes to standard output. The format follows the name of --out (.svg or not), and is
Mermaid otherwise.
`

export const importHelp = `Usage: pnpm flows import FILE [--out FILE]

Turns flow JSON into TypeScript that, run, gives the same flow again. Without --out it goes to standard output.
`
