import { describe, expect, it } from "vitest"

import type { ActionRule } from "../src/index.ts"
import { actionCatalogue, actionRuleOf } from "../src/index.ts"
import table from "./reference/flow-actions.json" with { type: "json" }

/** A row of the table of facts. */
interface Fact {
  readonly required: readonly string[]
  readonly errorsRequired: readonly string[]
  readonly errorsOptional: readonly string[]
  readonly errorsWhen: Readonly<Record<string, readonly string[]>>
  readonly nextAction: string
  readonly flowTypes: readonly string[] | "ALL"
  readonly parameters: Readonly<Record<string, string>>
}

const facts = table.actions as unknown as Readonly<Record<string, Fact>>

/** What the catalogue knows beyond the table: AWS's touchtone buffer block, and errors that a peer probed. */
const beyond: Readonly<Record<string, readonly string[]>> = {
  UpdateContactRoutingBehavior: ["RoutingProficiencies", "NoMatchingError"],
  AuthenticateParticipant: ["TimeLimitExceeded"],
}

function summaryOf(type: string, { parameters, errors, next, flowTypes }: ActionRule): object {
  const known = (names: readonly string[]): string[] =>
    names.filter((name) => beyond[type]?.includes(name) !== true).toSorted()
  return {
    parameters: known(Object.keys(parameters)),
    required: Object.keys(parameters)
      .filter((name) => parameters[name]?.required !== undefined)
      .toSorted(),
    errorsRequired: known(errors.required ?? []),
    errorsOptional: known(errors.optional ?? []),
    errorsWhen: known((errors.when ?? []).flatMap(({ required }) => required)),
    next,
    flowTypes: flowTypes === "all" ? "ALL" : flowTypes.toSorted(),
  }
}

function summaryOfFact(fact: Fact): object {
  return {
    parameters: Object.keys(fact.parameters).toSorted(),
    required: fact.required.toSorted(),
    errorsRequired: fact.errorsRequired.toSorted(),
    errorsOptional: fact.errorsOptional.toSorted(),
    errorsWhen: Object.values(fact.errorsWhen).flat().toSorted(),
    next: fact.nextAction,
    flowTypes: fact.flowTypes === "ALL" ? "ALL" : fact.flowTypes.toSorted(),
  }
}

describe("the catalogue", () => {
  it("knows the types of the language and no others", () => {
    expect(actionRuleOf("Compare")?.role).toBe("decides")
    expect(actionRuleOf("PlayPrompt")).toBeUndefined()
    expect(actionRuleOf("toString")).toBeUndefined()
  })

  it("has the types of the table of facts and no others", () => {
    expect(Object.keys(actionCatalogue).toSorted()).toEqual(Object.keys(facts).toSorted())
  })

  it.each(Object.entries(facts))("says of %s what the table of facts says", (type, fact) => {
    const rule = actionRuleOf(type)

    expect(rule && summaryOf(type, rule)).toEqual(summaryOfFact(fact))
  })

  it("ends flows with four types", () => {
    const ends = Object.entries(actionCatalogue).filter(([, { next }]) => next === "none")

    expect(ends.map(([type]) => type).toSorted()).toEqual([
      "DisconnectParticipant",
      "EndFlowExecution",
      "EndFlowModuleExecution",
      "TransferContactToAgent",
    ])
  })
})
