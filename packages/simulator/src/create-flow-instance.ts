import { createLexRuntime } from "@call-center/lex-runtime"

import { checkScenario } from "./check-scenario.ts"
import type { FlowInstance, InstanceBot } from "./flow/flow-instance.ts"
import { compileFlow, type FlowProgram } from "./flow/flow-program.ts"
import { type GrowingScenario, growingScenario } from "./missing-answer.ts"
import { isOpenAt } from "./opening-hours.ts"
import { lookup, named } from "./resource-lookup.ts"
import type { DeployedBot, SimulatorOptions } from "./simulator.ts"

const localInstance = "arn:aws:connect:us-east-1:000000000000:instance/local"

/** How many actions may run between two turns of the customer, before a call counts as caught in a cycle. */
const actionLimit = 1000

/** Flows and bots, compiled once for all calls of one instance or of several. */
export interface CompiledInstance {
  readonly programs: readonly FlowProgram[]
  readonly bots: ReadonlyMap<string, InstanceBot>
}

/** Compiles flows and bots. Throws `FlowLoadFault` or `LexFault`. */
export function compileInstance({ flows, bots }: InstanceSources): CompiledInstance {
  return {
    programs: flows.map((source) => compileFlow(source)),
    bots: new Map(bots.map((bot) => [bot.aliasArn, instanceBot(bot)])),
  }
}

interface InstanceSources extends Pick<SimulatorOptions, "flows"> {
  readonly bots: readonly BotSource[]
}

type BotSource = Omit<DeployedBot, "codeHook" | "wordsRead">

/** Puts compiled flows and bots into the surroundings of an instance. Throws `SimulatorFault` for a wrong scenario. */
export function createFlowInstance(
  options: SimulatorOptions,
  { programs, bots }: CompiledInstance = compileInstance(options),
  growing: GrowingScenario = growingScenario(options.scenario, undefined),
): FlowInstance {
  const { resources = {} } = options
  checkScenario(options, programs)
  const flows = lookup(programs)
  const queues = lookup(resources.queues ?? [])
  const hours = lookup(resources.hoursOfOperation ?? [])
  const instanceArn = resources.instanceArn ?? localInstance
  return {
    instanceArn,
    region: instanceArn.split(":")[3] ?? "us-east-1",
    get scenario() {
      return growing.scenario
    },
    unanswered: growing.unanswered,
    actionLimit,
    flow: flows,
    bot: (aliasArn) => bots.get(aliasArn),
    queueName: (arn) => queues(arn)?.name ?? arn.split("/").at(-1) ?? arn,
    queueLoad(arn) {
      const load = named(growing.scenario.queues, arn, queues(arn))
      if (load === undefined) growing.unanswered({ about: "queue", queue: arn })
      return load ?? {}
    },
    maxContacts: (arn) => queues(arn)?.maxContacts,
    hoursOfQueue: (arn) => queues(arn)?.hoursOfOperation,
    isOpen(reference, nowMs) {
      const known = hours(reference)
      const told = named(growing.scenario.hours, reference, known)
      if (told !== undefined) return told === "open"
      if (known === undefined) growing.unanswered({ about: "hours", hoursOfOperation: reference })
      return known === undefined || isOpenAt(known, nowMs)
    },
  }
}

function instanceBot(bot: BotSource): InstanceBot {
  const {
    definition,
    localeId,
    botId,
    aliasId,
    aliasName,
    timeZone,
    intentSwitchConfidence,
    recorded,
  } = bot
  return {
    localeId,
    runtime: createLexRuntime({
      definition,
      localeId,
      botId,
      aliasId,
      aliasName,
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(intentSwitchConfidence === undefined ? {} : { intentSwitchConfidence }),
      ...(recorded === undefined ? {} : { recorded }),
    }),
  }
}
