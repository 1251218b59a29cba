import { suggestion } from "../closest-name.ts"
import type { JsonFields } from "../json-fields.ts"
import { isJsonFields, isList, kindOf, memberPath } from "../json-fields.ts"
import { isReference, pathsIn } from "../json-path.ts"
import { placeholderIn } from "../placeholder.ts"
import type { ListRule, MapRule, ObjectRule, ParameterRule, ValueRule } from "../rule/value-rule.ts"
import { checkText } from "./check-text.ts"
import { type ValueAt, placeIn } from "./value-at.ts"

/** Checks the fields of parameters, or of an object in them. */
export function checkFields(fields: JsonFields, rule: ObjectRule, at: ValueAt): void {
  const names = Object.keys(rule.fields)
  for (const [name, value] of Object.entries(fields)) {
    const known = Object.hasOwn(rule.fields, name) ? rule.fields[name] : undefined
    const path = memberPath(at.path, name)
    if (known !== undefined) checkParameter(value, known, placeIn(at, path, name))
    else if (rule.open !== true) reportUnknown(name, names, { ...at, path })
  }
  for (const name of names) {
    if (fields[name] !== undefined || !isDemanded(rule.fields[name], fields)) continue
    at.report({
      severity: at.severity,
      code: "missing-parameter",
      path: memberPath(at.path, name),
      message: `${at.owner} needs ${name}: add it.`,
    })
  }
  if (rule.exactlyOne !== undefined) checkExactlyOne(fields, rule, at)
}

function isDemanded(rule: ParameterRule | undefined, fields: JsonFields): boolean {
  const demand = rule?.required ?? false
  return typeof demand === "boolean" ? demand : fields[demand.unless] === undefined
}

function checkParameter(value: unknown, rule: ParameterRule, at: ValueAt): void {
  if (rule.doubtful !== undefined) {
    at.report({
      severity: "warning",
      code: "doubtful-parameter",
      path: at.path,
      message: `${at.owner}: ${rule.doubtful}. Leave it out where you deploy by API.`,
    })
  }
  checkValue(value, rule, at)
}

function reportUnknown(name: string, names: readonly string[], at: ValueAt): void {
  const known = names.length === 0 ? "it has none" : `it has ${names.join(", ")}`
  at.report({
    severity: at.severity,
    code: "unknown-parameter",
    path: at.path,
    message: `${at.owner} has no parameter "${name}"; ${known}.${suggestion(name, names)}`,
  })
}

function checkExactlyOne(fields: JsonFields, rule: ObjectRule, at: ValueAt): void {
  const names = Object.keys(fields)
  if (names.length === 1) return
  at.report({
    severity: rule.exactlyOne === "demanded" ? at.severity : "warning",
    code: "parameter-combination",
    path: at.path,
    message: `${at.owner} takes exactly one of ${Object.keys(rule.fields).join(", ")}, got ${names.length === 0 ? "none" : names.join(" and ")}.`,
  })
}

function checkValue(value: unknown, rule: ValueRule, at: ValueAt): void {
  if (at.template && typeof value === "string" && placeholderIn(value) !== undefined) return
  switch (rule.kind) {
    case "json":
      return
    case "map":
      checkMap(value, rule, at)
      return
    case "object":
      if (isJsonFields(value)) checkFields(value, rule, at)
      else reportKind("an object", value, at)
      return
    case "list":
      checkList(value, rule, at)
      return
    case "referenceOr":
      checkValue(
        value,
        typeof value === "string" && isReference(value) ? { kind: "reference" } : rule.rule,
        at,
      )
      return
    case "integer":
      if (rule.orNumber === true && typeof value === "number") checkText(String(value), rule, at)
      else checkScalar(value, rule, at)
      return
    case "text":
    case "choice":
    case "pattern":
    case "resource":
    case "reference":
      checkScalar(value, rule, at)
  }
}

function checkScalar(value: unknown, rule: Parameters<typeof checkText>[1], at: ValueAt): void {
  if (typeof value === "string") checkText(value, rule, at)
  else reportKind("a string", value, at)
}

function checkMap(value: unknown, rule: MapRule, at: ValueAt): void {
  if (!isJsonFields(value)) {
    reportKind("an object", value, at)
    return
  }
  const entries = Object.entries(value)
  checkCount(entries.length, rule, at)
  for (const [key, item] of entries) {
    const path = memberPath(at.path, key)
    if (rule.key !== undefined && !rule.key.pattern.test(withoutReferences(key)))
      reportKey(key, rule.key.expected, { ...at, path })
    checkValue(item, rule.value, placeIn(at, path, `${at.owner} "${key}"`))
  }
  if (rule.maximumBytes !== undefined) checkBytes(entries, rule.maximumBytes, at)
}

/** A name may be looked up itself: `survey_$.Attributes.round`. */
function withoutReferences(key: string): string {
  return pathsIn(key).reduce((rest, { text }) => rest.replace(text, "x"), key)
}

function checkList(value: unknown, rule: ListRule, at: ValueAt): void {
  if (!isList(value)) {
    reportKind("a list", value, at)
    return
  }
  checkCount(value.length, rule, at)
  for (const [index, item] of value.entries())
    checkValue(item, rule.item, placeIn(at, `${at.path}[${index}]`))
}

function checkCount(
  count: number,
  { minimum = 0, maximum = Number.POSITIVE_INFINITY }: { minimum?: number; maximum?: number },
  at: ValueAt,
): void {
  if (count >= minimum && count <= maximum) return
  const expected = count < minimum ? `at least ${minimum}` : `at most ${maximum}`
  at.report({
    severity: at.severity,
    code: "parameter-value",
    path: at.path,
    message: `${at.owner} takes ${expected}, got ${count}.`,
  })
}

function checkBytes(
  entries: readonly (readonly [string, unknown])[],
  maximum: number,
  at: ValueAt,
): void {
  const bytes = new TextEncoder().encode(
    entries.map(([key, value]) => `${key}${typeof value === "string" ? value : ""}`).join(""),
  ).length
  if (bytes <= maximum) return
  at.report({
    severity: at.severity,
    code: "attributes-too-large",
    path: at.path,
    message: `A contact holds at most ${maximum} bytes of attributes, these alone are ${bytes}: keep them elsewhere.`,
  })
}

function reportKey(key: string, expected: string, at: ValueAt): void {
  at.report({
    severity: at.severity,
    code: "parameter-value",
    path: at.path,
    message: `A name in ${at.owner} has ${expected}, got "${key}": rename it.`,
  })
}

function reportKind(expected: string, value: unknown, at: ValueAt): void {
  const hint =
    expected === "a string" && (typeof value === "number" || typeof value === "boolean")
      ? `: write ${JSON.stringify(String(value))}`
      : ""
  at.report({
    severity: at.severity,
    code: "wrong-kind",
    path: at.path,
    message: `${at.owner} must be ${expected}, got ${kindOf(value)}${hint}.`,
  })
}
