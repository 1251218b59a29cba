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
    after: ["CKV_AWS_363", "L1"],
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
    after: ["3b Voice edge"],
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
    after: ["issue 7"],
    check: eachOf(lambda, ({ arguments: is }) => {
      const file = text(is["filename"])
      const hashed = is["source_code_hash"] === `\${filebase64sha256("${file}")}`
      return unless(hashed && file !== "" && !file.startsWith("/"), `code from ${file}`)
    }),
  },
  {
    id: "code-hook-time-out",
    says: "the code hook ends before Connect or a caller gives it up",
    after: ["3b Voice edge"],
    check: eachOf(lambda, ({ path, arguments: is }) =>
      path.includes("CodeHook")
        ? unless(Number(is["timeout"]) <= codeHookSeconds, `${Number(is["timeout"])} s`)
        : undefined,
    ),
  },
  {
    id: "function-tracing",
    says: "functions are traced",
    after: ["CKV_AWS_50", "AWS-0066"],
    check: eachOf(lambda, ({ arguments: is }) =>
      unless(at(is, "tracing_config", "mode") === "Active", "no tracing"),
    ),
  },
  {
    id: "function-reserved-concurrency",
    says: "functions have a limit of concurrency of their own",
    after: ["CKV_AWS_115"],
    check: eachOf(lambda, ({ arguments: is }) =>
      unless(is["reserved_concurrent_executions"] !== undefined, "the account's concurrency"),
    ),
  },
  {
    id: "function-dead-letters",
    says: "functions have a dead-letter queue for asynchronous invocations",
    after: ["CKV_AWS_116"],
    check: eachOf(lambda, ({ arguments: is }) =>
      unless(is["dead_letter_config"] !== undefined, "no dead-letter queue"),
    ),
  },
  {
    id: "function-in-vpc",
    says: "functions run inside a VPC",
    after: ["CKV_AWS_117"],
    check: eachOf(lambda, ({ arguments: is }) => unless(is["vpc_config"] !== undefined, "no VPC")),
  },
  {
    id: "function-code-signing",
    says: "functions take signed code only",
    after: ["CKV_AWS_272"],
    check: eachOf(lambda, ({ arguments: is }) =>
      unless(is["code_signing_config_arn"] !== undefined, "no code signing"),
    ),
  },
]

const secretNames = /secret|password|token|api_?key|credential/i
