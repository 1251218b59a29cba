import {
  type ActionDefinition,
  type ActionScope,
  type ActionStep,
  failure,
  next,
  result,
  stop,
  wait,
} from "../../flow/action-definition.ts"
import { type CallState, withContact, withNamespace } from "../../flow/call-state.ts"
import type { FlowEffect } from "../../flow/flow-effect.ts"
import { integer, isTrue, staticParameter } from "../parameters.ts"
import { play, promptOf } from "../prompts.ts"
import { collectDigits, digitRules, keyRules, menuKeyRules } from "./stored-input.ts"

/**
 * Asks for keys: one key that the Conditions branch on, or, with StoreInput "True", digits that are kept in
 * `$.StoredCustomerInput`.
 */
export const getParticipantInput: ActionDefinition = {
  start(scope) {
    const { state } = scope
    if (scope.action.parameters["InputEncryption"] !== undefined)
      return stop("InputEncryption is not executed: the local run holds no encryption key")
    if (setsBuffer(scope)) return setBuffer(scope)
    if (state.contact.channel !== "VOICE")
      return failure("NoMatchingError", "keys can only be collected on the voice channel")
    const limitMs = timeLimitMs(scope)
    if (limitMs === undefined)
      return failure("NoMatchingError", "InputTimeLimitSeconds is not a positive whole number")
    const prompt = promptOf(scope.action.parameters, scope)
    const ahead = state.contact.dtmfBuffer.keys
    if (ahead !== "") return accept(scope, ahead)
    return wait(
      stores(scope)
        ? { kind: "digits", silenceMs: limitMs, keys: keyRules(digitRules(scope), limitMs) }
        : { kind: "menu", silenceMs: limitMs, keys: menuKeyRules(limitMs) },
      undefined,
      prompt === undefined ? [] : play(prompt, scope),
    )
  },
  resume(scope, waiting, input) {
    if (input.type === "keys") return accept(scope, input.keys)
    if (input.type === "silence") return silent(scope)
    // A keypad menu hears no speech: the customer goes on waiting, and so does the flow.
    return wait(waiting)
  },
}

function accept(scope: ActionScope, keys: string): ActionStep {
  return stores(scope) ? storeKeys(scope, keys) : chooseByKey(scope, keys)
}

function chooseByKey(scope: ActionScope, keys: string): ActionStep {
  return result(keys.slice(0, 1), keepAhead(scope.state, keys.slice(1)))
}

function storeKeys(scope: ActionScope, keys: string): ActionStep {
  const rules = digitRules(scope)
  const collected = collectDigits(keys, rules)
  const effects: FlowEffect[] = collected.terminated
    ? []
    : [{ type: "timePasses", milliseconds: rules.interdigitMs }]
  const kept = keepAhead(scope.state, collected.rest)
  if (collected.invalid !== undefined)
    return failure(collected.invalid, `${collected.digits} is not a valid entry`, {
      state: kept,
      effects,
    })
  return next(withNamespace(kept, "StoredCustomerInput", collected.digits), effects)
}

function silent(scope: ActionScope): ActionStep {
  const effects: FlowEffect[] = [{ type: "timePasses", milliseconds: timeLimitMs(scope) ?? 0 }]
  return stores(scope)
    ? next(withNamespace(scope.state, "StoredCustomerInput", "Timeout"), effects)
    : failure("InputTimeLimitExceeded", "no key was pressed", { effects })
}

/** Keys beyond what the action takes are lost, unless the touchtone buffer is on. */
function keepAhead(state: CallState, keys: string): CallState {
  const { dtmfBuffer } = state.contact
  const kept = dtmfBuffer.enabled ? keys : ""
  return kept === dtmfBuffer.keys
    ? state
    : withContact(state, { dtmfBuffer: { ...dtmfBuffer, keys: kept } })
}

function setsBuffer(scope: ActionScope): boolean {
  return scope.action.parameters["EnableDTMFBuffer"] !== undefined
}

function setBuffer(scope: ActionScope): ActionStep {
  const enabled = isTrue(staticParameter(scope, "EnableDTMFBuffer"))
  return next(withContact(scope.state, { dtmfBuffer: { enabled, keys: "" } }))
}

function stores(scope: ActionScope): boolean {
  return isTrue(staticParameter(scope, "StoreInput"))
}

function timeLimitMs(scope: ActionScope): number | undefined {
  const seconds = integer(staticParameter(scope, "InputTimeLimitSeconds"))
  return seconds !== undefined && seconds > 0 ? seconds * 1000 : undefined
}
