import { text } from "../json.ts"
import type { PolicyRule } from "../policy-rule.ts"
import { type SynthesizedStack, ofTemplates } from "../synthesized-stack.ts"
import { callsOf, isForUrl, isThroughUrl } from "./call-permissions.ts"

/** Rules of URLs by which functions are called. */
export const addressRules: readonly PolicyRule[] = [
  {
    id: "function-url-is-signed",
    says: "who calls a function by its URL has to sign the request",
    after: ["CKV_AWS_258"],
    check: (stack) =>
      urlsOf(stack)
        .filter(({ authType }) => authType !== "AWS_IAM")
        .map(({ path, authType }) => ({ path, found: `${authType}: everybody may call it` })),
  },
  {
    id: "open-url-answers",
    says: "a URL that everybody may call has both of the permissions that Lambda asks for",
    after: ["https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html"],
    check: (stack) => {
      const calls = callsOf(stack)
      const answers = calls.some(isForUrl) && calls.some(isThroughUrl)
      return openUrlsOf(stack)
        .filter(() => !answers)
        .map(({ path }) => ({ path, found: "it answers 403 only" }))
    },
  },
  {
    id: "open-url-is-watched",
    says: "somebody hears of it when a URL that everybody may call is called very often",
    after: ["docs/policy.md#an-address-for-everybody"],
    check: (stack) => {
      const watched = stack
        .ofType("aws_cloudwatch_metric_alarm")
        .some(
          ({ arguments: is }) =>
            is["metric_name"] === "Invocations" &&
            is["comparison_operator"] === "GreaterThanOrEqualToThreshold",
        )
      return openUrlsOf(stack)
        .filter(() => !watched)
        .map(({ path }) => ({ path, found: "no alarm on many calls" }))
    },
  },
]

/** URLs of Terraform's and of CloudFormation's making. */
function urlsOf(stack: SynthesizedStack) {
  return [
    ...stack.ofType("aws_lambda_function_url"),
    ...ofTemplates(stack, "AWS::Lambda::Url"),
  ].map(({ path, arguments: is }) => ({
    path,
    authType: text(is["AuthType"] ?? is["authorization_type"]),
  }))
}

function openUrlsOf(stack: SynthesizedStack) {
  return urlsOf(stack).filter(({ authType }) => authType === "NONE")
}
