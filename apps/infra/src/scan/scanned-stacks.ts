import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"

import type { CallCenter } from "@call-center/config"

import { synthesizedStack } from "../policy/synthesized-stack.ts"
import { archives, synthesize } from "../synth/synthesize.ts"

/** A synthesized stack in a folder of its own. */
export interface ScannedStack {
  readonly name: string
  /** Has `cdk.tf.json`. */
  readonly folder: string
  /** Files of the CloudFormation templates in it. */
  readonly templates: readonly string[]
  readonly json: unknown
}

/** Writes what is scanned: the stack that is configured, and the one with everything on. */
export function scannedStacks(callCenter: CallCenter, folder: string): readonly ScannedStack[] {
  rmSync(folder, { recursive: true, force: true })
  return [
    written("as configured", callCenter, join(folder, "as-configured")),
    written("with everything on", withEverything(callCenter), join(folder, "with-everything")),
  ]
}

/** Every part of the stack that a configuration may leave out. */
function withEverything(callCenter: CallCenter): CallCenter {
  return {
    ...callCenter,
    sms: { enabled: true },
    recording: { enabled: true },
    agent: { ...callCenter.agent, enabled: true, callbacks: true },
    calendarFeed: { enabled: true, reservedConcurrency: 2 },
    deployment: {
      ...callCenter.deployment,
      instanceId: undefined,
      phoneNumber: { claim: { country: "US", type: "DID" } },
      keepPhoneNumber: true,
      deletionProtection: true,
      encryptionKey: "customer-managed",
      alarmEmail: "owner@example.com",
      monthlyBudgetUsd: 100,
      smsMonthlySpendLimitUsd: 10,
    },
  }
}

function written(name: string, callCenter: CallCenter, folder: string): ScannedStack {
  const { json } = synthesize(callCenter, folder)
  mkdirSync(join(folder, "lambda"), { recursive: true })
  writeFileSync(join(folder, "cdk.tf.json"), JSON.stringify(json, undefined, 2))
  for (const archive of Object.values(archives)) writeFileSync(join(folder, archive), "")
  const templates = synthesizedStack(json).templates.map(({ document }, index) => {
    const file = join(folder, `template-${index}.json`)
    writeFileSync(file, JSON.stringify(document))
    return file
  })
  return { name, folder, templates, json }
}
