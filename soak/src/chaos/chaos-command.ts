import type { Terminal } from "@call-center/command-line"

import { type ChaosReport, chaos } from "./chaos.ts"
import { fullDisks } from "./full-disk.ts"

/** Runs the chaos and says what it found; true when no promise was broken. */
export async function chaosSoak(terminal: Terminal, commands: number): Promise<boolean> {
  const report = await chaos({
    commands,
    onProgress: (done) => {
      if (done % 100 === 0) terminal.progress(`${done} of ${commands} commands`)
    },
  })
  terminal.progress(undefined)
  terminal.print(...lines(report).map((line) => `${line}\n`))
  const disks = await fullDisks({ beganAt: Date.now(), speed: 1 })
  terminal.print(
    `${disks.disks} full disks: ${disks.granted} demos granted before, looked for after\n`,
  )
  const violations = [...report.violations, ...disks.violations]
  for (const violation of violations) terminal.print(`broken: ${violation}\n`)
  terminal.print(`${violations.length} violations\n`)
  return violations.length === 0
}

function lines({ commands, killed, requests, changes, texts }: ChaosReport): readonly string[] {
  const sum = commands.changed + commands.refused + commands.failed
  return [
    `${sum} commands: ${counted(commands)}`,
    `processes killed: ${counted(killed)}`,
    `requests to DynamoDB: ${counted(requests.dynamodb)}`,
    `requests to SNS: ${counted(requests.sns)}`,
    `${changes} demos written; texts: ${counted(texts)}`,
  ]
}

function counted(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(", ")
}
