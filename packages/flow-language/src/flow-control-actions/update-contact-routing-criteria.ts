import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { AttributeReference, TextValue } from "../attribute-reference.ts"
import { writeText } from "../attribute-reference.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"
import type { JsonObject } from "../flow-content.ts"

/** Which agents may take the contact, step by step. */
export interface RoutingStep {
  readonly who: RoutingExpression
  /** After this the next step counts; without it the step stays. */
  readonly expiresAfterSeconds?: number
}

/** Agents with a proficiency, agents by id, or agents with several proficiencies. */
export type RoutingExpression =
  | {
      readonly attribute: TextValue
      readonly value: TextValue
      /** 1 to 5. */
      readonly level: number
    }
  | { readonly agents: readonly [TextValue, ...TextValue[]] }
  | { readonly and: readonly [RoutingExpression, RoutingExpression, ...RoutingExpression[]] }

/** What {@link updateContactRoutingCriteria} takes beside its branches. */
export interface UpdateContactRoutingCriteria {
  /** Steps, or an attribute that holds them as JSON. */
  readonly criteria: readonly [RoutingStep, ...RoutingStep[]] | AttributeReference
}

/**
 * Sets which agents may take the contact.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-updateroutingcriteria.html
 */
export function updateContactRoutingCriteria<
  const Next extends string,
  const OnError extends string,
>(
  properties: UpdateContactRoutingCriteria & Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "UpdateContactRoutingCriteria"> {
  return action("UpdateContactRoutingCriteria", {
    parameters: () => ({
      RoutingCriteria:
        "jsonPath" in properties.criteria
          ? properties.criteria.jsonPath
          : { Steps: properties.criteria.map((step) => writeStep(step)) },
    }),
    transitions: continuation(properties),
  })
}

function writeStep({ who, expiresAfterSeconds }: RoutingStep): JsonObject {
  return {
    Expression: writeExpression(who),
    ...(expiresAfterSeconds !== undefined && {
      Expiry: { DurationInSeconds: String(expiresAfterSeconds) },
    }),
  }
}

function writeExpression(expression: RoutingExpression): JsonObject {
  if ("and" in expression)
    return { AndExpression: expression.and.map((part) => writeExpression(part)) }
  if ("agents" in expression)
    return {
      AttributeCondition: {
        ComparisonOperator: "Match",
        MatchCriteria: {
          AgentsCriteria: { AgentIds: expression.agents.map((agent) => writeText(agent)) },
        },
      },
    }
  return {
    AttributeCondition: {
      Name: writeText(expression.attribute),
      Value: writeText(expression.value),
      ProficiencyLevel: expression.level.toFixed(1),
      ComparisonOperator: "NumberGreaterOrEqualTo",
    },
  }
}
