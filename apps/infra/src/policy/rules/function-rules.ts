import { at, record, text } from "../json.ts"
import { type PolicyRule, eachOf, unless } from "../policy-rule.ts"
import { secretIn } from "../secrets.ts"

const lambda = "aws_lambda_function"

const runtimes = new Set(["nodejs22.x", "nodejs24.x"])

/** Connect waits for a Lambda 8 s at most; a code hook must be done before. */
const codeHookSeconds = 7

/** Rules of Lambda functions as such; what may call them is in the invocation rules. */
export const functionRules: readonly PolicyRule[] = [
  {
    id: "function-runtime",
    says: "functions run on a supported Node.js and on arm64, which costs a fifth less",
    after: ["CKV_AWS_363", "AwsSolutions-L1"],
    check: eachOf(lambda, ({ arguments: is }) =>
      unless(
        runtimes.has(text(is["runtime"])) && JSON.stringify(is["architectures"]) === '["arm64"]',
        `${text(is["runtime"])} on ${JSON.stringify(is["architectures"])}`,
      ),
    ),
  },
  {
    id: "function-no-secrets",
    says: "no secret lies in a function's environment",
    after: ["CKV_AWS_45"],
    check: eachOf(lambda, ({ arguments: is }) => {
      const variables = Object.entries(record(at(is, "environment", "variables")))
      const secret = variables.find(
        ([name, value]) => secretNames.test(name) || secretIn(text(value)) !== undefined,
      )
      return secret && `${secret[0]} looks like a secret`
    }),
  },
  {
    id: "function-customer-key",
    says: "a function's environment is encrypted with the customer's own key",
    after: ["CKV_AWS_173"],
    check: eachOf(lambda, ({ arguments: is }) =>
      unless(is["kms_key_arn"] !== undefined, "AWS's own key"),
    ),
  },
  {
    id: "function-published",
    says: "callers get a published version, through an alias that a deployment moves at once",
    after: [
      "docs/policy.md#versions-that-callers-get",
      "https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html",
    ],
    check: eachOf(lambda, ({ address, arguments: is }, stack) => {
      const alias = stack
        .ofType("aws_lambda_alias")
        .some((one) => one.arguments["function_version"] === `\${${address}.version}`)
      return unless(is["publish"] === true && alias, "no alias of a published version")
    }),
  },
  {
    id: "function-code-by-hash",
    says: "code lies at a path beside the stack, and Terraform hashes it: new code leaves the stack's file as it is",
    after: [
      "docs/policy.md#the-file-that-is-checked-in",
      "docs/adr/0007-state-lies-beside-the-stacks.md",
    ],
    check: eachOf(lambda, ({ arguments: is }) => {
      const file = text(is["filename"])
      const hashed = is["source_code_hash"] === `\${filebase64sha256("${file}")}`
      return unless(hashed && file !== "" && !file.startsWith("/"), `code from ${file}`)
    }),
  },
  {
    id: "code-hook-time-out",
    says: "the code hook ends before Connect or a caller gives it up",
    after: [
      "docs/policy.md#versions-that-callers-get",
      "https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html",
    ],
    check: eachOf(lambda, ({ path, arguments: is }) =>
      path.includes("CodeHook")
        ? unless(Number(is["timeout"]) <= codeHookSeconds, `${Number(is["timeout"])} s`)
        : undefined,
    ),
  },
]

const secretNames = /secret|password|token|api_?key|credential/i
