import type { JsonObject, JsonValue } from "../flow-content.ts"
import { type Code, jsonCode, listCode, objectCode } from "./code.ts"
import { attributeCode, fixedNumberCode, isList, isObject, textCode } from "./value-code.ts"

/** The steps of routing criteria, or the attribute that holds them. */
export function routingCriteriaCode({ RoutingCriteria: criteria }: JsonObject): Code | undefined {
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
