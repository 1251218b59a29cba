import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { TextValue } from "../attribute-reference.ts"
import { writeTexts } from "../attribute-reference.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"
import type { Resource } from "../resource-reference.ts"
import { writeResource } from "../resource-reference.ts"

/** What {@link invokeLambdaFunction} takes beside its branches. */
export interface InvokeLambdaFunction {
  readonly function: Resource<"lambdaFunction">
  /** 1 to 8. */
  readonly timeLimitSeconds: number
  /** The function finds them in `Details.Parameters`. */
  readonly attributes?: Readonly<Record<string, TextValue>>
  /** Flat strings, or JSON that `external("a.b")` reads into. */
  readonly response?: "STRING_MAP" | "JSON"
  /** An asynchronous call gives nothing back. */
  readonly invocation?: "SYNCHRONOUS" | "ASYNCHRONOUS"
}

/**
 * Calls a Lambda function; what it gives back replaces all of `$.External`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/interactions-invokelambdafunction.html
 */
export function invokeLambdaFunction<const Next extends string, const OnError extends string>(
  properties: InvokeLambdaFunction & Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "InvokeLambdaFunction"> {
  return action("InvokeLambdaFunction", {
    parameters: (resolve) => ({
      LambdaFunctionARN: writeResource(properties.function, resolve),
      InvocationTimeLimitSeconds: String(properties.timeLimitSeconds),
      InvocationType: properties.invocation,
      LambdaInvocationAttributes: properties.attributes && writeTexts(properties.attributes),
      ResponseValidation: properties.response && { ResponseType: properties.response },
    }),
    transitions: continuation(properties),
  })
}
