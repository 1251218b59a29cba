import { suggestion } from "../closest-name.ts"
import { isReference, pathFault, pathsIn } from "../json-path.ts"
import { placeholderIn } from "../placeholder.ts"
import type {
  ChoiceRule,
  IntegerRule,
  PatternRule,
  ReferenceRule,
  ResourceRule,
  TextRule,
} from "../rule/value-rule.ts"
import { isArnOfOtherKind } from "./arn-kind.ts"
import type { FlowIssue, FlowIssueCode } from "./flow-issue.ts"
import type { ValueAt } from "./value-at.ts"

type StringRule = TextRule | ChoiceRule | IntegerRule | PatternRule | ResourceRule | ReferenceRule

/** Characters that are billed, and characters with all tags. */
const billedCharacters = 3000
const totalCharacters = 6000

/** Checks one string of the parameters. */
export function checkText(text: string, rule: StringRule, at: ValueAt): void {
  const fault = faultOf(text, rule, at.owner)
  if (fault === undefined) return
  const { code, message, severity = at.severity } = fault
  at.report({ severity, code, path: at.path, message })
}

interface Fault {
  readonly code: FlowIssueCode
  readonly message: string
  /** Where it isn't that of the action. */
  readonly severity?: FlowIssue["severity"]
}

function faultOf(text: string, rule: StringRule, owner: string): Fault | undefined {
  if (text === "")
    return {
      code: "empty-string",
      message: `${owner} is empty, which Connect refuses: fill it in, or take it out.`,
    }
  if (rule.kind === "text") return wordsFault(text, rule, owner)
  const placeholder = placeholderIn(text)
  if (placeholder !== undefined)
    return {
      code: "unresolved-placeholder",
      message: `${owner} still holds the placeholder ${placeholder}: fill it in, or check it as a template (template: true).`,
    }
  if (isReference(text)) return referenceFault(text, rule, owner)
  return literalFault(text, rule, owner)
}

function wordsFault(text: string, rule: TextRule, owner: string): Fault | undefined {
  if (rule.spoken === true) {
    const fault = lengthFault(text, owner)
    if (fault !== undefined) return fault
  }
  const [first, ...others] = pathsIn(text)
  if (first === undefined) return undefined
  if (!rule.dynamic)
    return { code: "static-only", message: `${owner} must be fixed words, got ${first.text}.` }
  for (const reference of [first, ...others]) {
    const fault = pathFault(reference.text, { leaf: false })
    if (fault !== undefined)
      return { code: "unresolvable-reference", message: `${fault}.`, severity: "warning" }
  }
  return undefined
}

function lengthFault(text: string, owner: string): Fault | undefined {
  if (text.length > totalCharacters)
    return {
      code: "text-too-long",
      message: `${owner} has at most ${totalCharacters} characters, got ${text.length}: split it.`,
    }
  const billed = text.replaceAll(/<[^>]*>/g, "").length
  if (billed <= billedCharacters) return undefined
  return {
    code: "text-too-long",
    message: `${owner} has at most ${billedCharacters} characters without tags, got ${billed}: split it.`,
  }
}

function referenceFault(
  text: string,
  rule: Exclude<StringRule, TextRule>,
  owner: string,
): Fault | undefined {
  if ("dynamic" in rule && !rule.dynamic)
    return {
      code: "static-only",
      message: `${owner} must be fixed, Connect doesn't look ${text} up here: write the value.`,
    }
  const fault = pathFault(text, { leaf: true })
  return fault === undefined
    ? undefined
    : { code: "unresolvable-reference", message: `${owner}: ${fault}.` }
}

function literalFault(
  text: string,
  rule: Exclude<StringRule, TextRule>,
  owner: string,
): Fault | undefined {
  switch (rule.kind) {
    case "choice":
      return choiceFault(text, rule, owner)
    case "integer":
      return integerFault(text, rule, owner)
    case "pattern":
      return rule.pattern.test(text)
        ? undefined
        : { code: "parameter-value", message: `${owner} is ${rule.expected}, got "${text}".` }
    case "resource":
      return resourceFault(text, rule, owner)
    case "reference":
      return {
        code: "reference-required",
        message: `${owner} must be one attribute such as $.Attributes.name, got "${text}".`,
      }
  }
}

function choiceFault(text: string, rule: ChoiceRule, owner: string): Fault | undefined {
  const words =
    rule.anyCase === true ? rule.values.map((value) => value.toLowerCase()) : rule.values
  if (words.includes(rule.anyCase === true ? text.toLowerCase() : text)) return undefined
  return {
    code: "parameter-value",
    message: `${owner} is one of ${rule.values.join(", ")}, got "${text}".${suggestion(text, rule.values)}`,
    ...(rule.open === true && { severity: "warning" }),
  }
}

function integerFault(text: string, rule: IntegerRule, owner: string): Fault | undefined {
  const { minimum, maximum } = rule
  const value = Number(text)
  if (/^-?\d+$/.test(text) && value >= minimum && value <= maximum) return undefined
  const range =
    maximum === Number.MAX_SAFE_INTEGER
      ? minimum === -maximum
        ? ""
        : ` of at least ${minimum}`
      : ` from ${minimum} to ${maximum}`
  return {
    code: "parameter-value",
    message: `${owner} is a whole number${range}, got "${text}".`,
  }
}

/** Ids are UUIDs, agents also user names, views of AWS words; nothing of it has spaces. */
function resourceFault(text: string, { resource }: ResourceRule, owner: string): Fault | undefined {
  if (!/\s/.test(text) && !isArnOfOtherKind(text, resource)) return undefined
  return {
    code: "parameter-value",
    message: `${owner} names a resource (${resource}) by id, ARN or one attribute, got "${text}".`,
    severity: "warning",
  }
}
