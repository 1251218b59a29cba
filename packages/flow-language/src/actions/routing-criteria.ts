import { type AttributeReference, type TextValue, writeText } from "../attribute-reference.ts"
import { type Code, jsonCode, listCode, objectCode } from "../code/code.ts"
import { attributeCode, fixedNumberCode, isList, isObject, textCode } from "../code/value-code.ts"
import type { JsonObject, JsonValue } from "../flow-content.ts"
import { listOf, objectOf, openObject, required } from "../rule/value-rule.ts"
import { parameterAt } from "./fields.ts"

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

/** Steps, or an attribute that holds them as JSON. */
export const routingCriteria = parameterAt<
  readonly [RoutingStep, ...RoutingStep[]] | AttributeReference
>("RoutingCriteria", {
  rule: {
    kind: "referenceOr",
    rule: objectOf({
      Steps: required(
        listOf(objectOf({ Expression: required(openObject()), Expiry: openObject() }), 1),
      ),
    }),
  },
  write: (criteria) =>
    "jsonPath" in criteria ? criteria.jsonPath : { Steps: criteria.map(writeStep) },
  read: criteriaCode,
})

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

/** The steps of routing criteria, or the attribute that holds them. */
function criteriaCode(criteria: JsonValue | undefined): Code | undefined {
  return isObject(criteria) ? allOf(criteria["Steps"], stepCode, 1) : attributeCode(criteria)
}

function stepCode(step: JsonValue): Code | undefined {
  if (!isObject(step)) return undefined
  const who = expressionCode(step["Expression"])
  const { Expiry: expiry } = step
  const expiresAfterSeconds = isObject(expiry)
    ? fixedNumberCode(expiry["DurationInSeconds"])
    : undefined
  return who && objectCode({ who, expiresAfterSeconds })
}

function expressionCode(expression: JsonValue | undefined): Code | undefined {
  if (!isObject(expression)) return undefined
  const and = allOf(expression["AndExpression"], expressionCode, 2)
  if (and !== undefined) return objectCode({ and })
  const { AttributeCondition: condition } = expression
  return isObject(condition) ? (agentsCode(condition) ?? proficiencyCode(condition)) : undefined
}

function agentsCode({ MatchCriteria: match }: JsonObject): Code | undefined {
  const criteria = isObject(match) ? match["AgentsCriteria"] : undefined
  const agents = isObject(criteria) ? allOf(criteria["AgentIds"], textCode, 1) : undefined
  return agents && objectCode({ agents })
}

function proficiencyCode(condition: JsonObject): Code | undefined {
  const attribute = textCode(condition["Name"])
  const value = textCode(condition["Value"])
  const { ProficiencyLevel: level } = condition
  const isNumber = typeof level === "string" && level !== "" && Number.isFinite(Number(level))
  return attribute && value && isNumber
    ? objectCode({ attribute, value, level: jsonCode(Number(level)) })
    : undefined
}

/** A list whose every item fits, and no fewer than `least`. */
function allOf(
  items: JsonValue | undefined,
  codeOf: (item: JsonValue) => Code | undefined,
  least: number,
): Code | undefined {
  if (!isList(items) || items.length < least) return undefined
  const codes = items.map(codeOf).filter((code) => code !== undefined)
  return codes.length === items.length ? listCode(codes) : undefined
}
