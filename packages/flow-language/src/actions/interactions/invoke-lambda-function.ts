import { isObject, wordCode } from "../../code/value-code.ts"
import { objectOf, required, staticChoice, staticInteger } from "../../rule/value-rule.ts"
import { defineAction } from "../define-action.ts"
import { fixedNumberAt, optional, parameterAt, resourceAt, textsAt, wordAt } from "../fields.ts"

const responseTypes = ["STRING_MAP", "JSON"] as const

const responseType = parameterAt<(typeof responseTypes)[number]>("ResponseValidation", {
  rule: objectOf({ ResponseType: required(staticChoice(...responseTypes)) }),
  write: (type) => ({ ResponseType: type }),
  read: (value) => (isObject(value) ? wordCode(value["ResponseType"], responseTypes) : undefined),
})

/**
 * Calls a Lambda function; what it gives back replaces all of `$.External`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/interactions-invokelambdafunction.html
 */
export const invokeLambdaFunction = defineAction("InvokeLambdaFunction", {
  evidence: "S",
  role: "works",
  fills: ["External"],
  flowTypes: "all",
  varies: true,
  fields: {
    function: resourceAt("LambdaFunctionARN", "lambdaFunction"),
    /** 1 to 8. */
    timeLimitSeconds: fixedNumberAt("InvocationTimeLimitSeconds", staticInteger(1, 8)),
    /** The function finds them in `Details.Parameters`. */
    attributes: optional(textsAt("LambdaInvocationAttributes")),
    /** Flat strings, or JSON that `external("a.b")` reads into. */
    response: optional(responseType),
    /** An asynchronous call gives nothing back. */
    invocation: optional(wordAt("InvocationType", ["SYNCHRONOUS", "ASYNCHRONOUS"])),
  },
  branches: { onError: "required" },
  next: "required",
})
