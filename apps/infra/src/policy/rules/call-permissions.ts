import { text } from "../json.ts"
import { type SynthesizedStack, ofTemplates } from "../synthesized-stack.ts"

/** Who may call a function, and how. */
export interface CallPermission {
  readonly path: string
  readonly principal: string
  readonly action: string
  /** Whether it names the resource that calls, and the account that this is of. */
  readonly namesSource: boolean
  /** Whether it counts for unsigned requests to the function's URL only. */
  readonly whereUnsigned: boolean
  /** Whether it counts for what comes through the function's URL only. */
  readonly throughUrl: boolean
}

/** Permissions of Terraform's and of CloudFormation's making. */
export function callsOf(stack: SynthesizedStack): readonly CallPermission[] {
  return [
    ...stack.ofType("aws_lambda_permission"),
    ...ofTemplates(stack, "AWS::Lambda::Permission"),
  ].map(({ path, arguments: is }) => ({
    path,
    principal: text(is["Principal"] ?? is["principal"]),
    action: text(is["Action"] ?? is["action"]),
    namesSource:
      (is["SourceArn"] ?? is["source_arn"]) !== undefined &&
      (is["SourceAccount"] ?? is["source_account"]) !== undefined,
    whereUnsigned: (is["FunctionUrlAuthType"] ?? is["function_url_auth_type"]) === "NONE",
    throughUrl: is["InvokedViaFunctionUrl"] === true,
  }))
}

/** The first of the two permissions that it takes to call a function by its URL, unsigned: to call the URL. */
export function isForUrl({ action, whereUnsigned }: CallPermission): boolean {
  return action === "lambda:InvokeFunctionUrl" && whereUnsigned
}

/** The second one: to invoke the function through the URL, and in no other way. */
export function isThroughUrl({ action, throughUrl }: CallPermission): boolean {
  return action === "lambda:InvokeFunction" && throughUrl
}
