import { at, record, text } from "../json.ts"
import type { PolicyRule, Violation } from "../policy-rule.ts"
import { secretIn } from "../secrets.ts"
import type { SynthesizedStack } from "../synthesized-stack.ts"

/** Folders at a machine's root that files come from. Names of AWS, such as log groups, begin with a slash as well. */
export const machineFolders = ["home", "root", "Users", "work", "tmp", "var", "private"] as const

const absolutePath = new RegExp(String.raw`^(?:/(?:${machineFolders.join("|")})/|[A-Z]:\\)`)

/** Rules of the stack's file as a whole: it is checked in, and read by anybody. */
export const stackRules: readonly PolicyRule[] = [
  {
    id: "stack-without-account",
    says: "no account id is written down",
    after: ["docs/policy.md#the-file-that-is-checked-in"],
    check: eachText((one) => /(?<![\w.-])\d{12}(?![\w.-])/.exec(one)?.[0]),
  },
  {
    id: "stack-without-secret",
    says: "no secret is written down",
    after: ["docs/policy.md#the-file-that-is-checked-in", "CKV_AWS_45"],
    check: eachText(secretIn),
  },
  {
    id: "stack-without-machine",
    says: "nothing of the machine that wrote it: no absolute path",
    after: ["docs/policy.md#the-file-that-is-checked-in"],
    check: eachText((one) => absolutePath.exec(one)?.[0]),
  },
  {
    id: "stack-without-time",
    says: "nothing of the moment in which it was written",
    after: ["docs/policy.md#the-file-that-is-checked-in"],
    check: eachText((one) => /\b20\d\d-\d\d-\d\dT\d\d:\d\d/.exec(one)?.[0]),
  },
  {
    id: "resources-tagged",
    says: "whatever can be tagged says which application and stage it belongs to",
    after: ["docs/policy.md#the-file-that-is-checked-in"],
    check: ({ json }) => {
      const tags = record(at(json, "provider", "aws", "default_tags", "tags"))
      return ["Application", "Stage"]
        .filter((tag) => tags[tag] === undefined)
        .map((tag) => ({ path: "provider", found: `no default tag ${tag}` }))
    },
  },
  {
    id: "names-by-stage",
    says: "whatever has a name has the stage's before it: stages live side by side",
    after: ["docs/policy.md#the-file-that-is-checked-in"],
    check: ({ resources, name }) =>
      resources.flatMap(({ path, arguments: is }) =>
        nameArguments
          .map((argument) => text(is[argument]))
          .filter(
            (value) =>
              value !== "" &&
              !value.startsWith("${") &&
              !unnamed.has(value) &&
              !value.includes(name),
          )
          .map((value) => ({ path, found: value })),
      ),
  },
  {
    id: "state-encrypted",
    says: "state in S3 is encrypted and locked",
    after: ["https://developer.hashicorp.com/terraform/language/backend/s3"],
    check: ({ json }) => {
      const s3 = at(json, "terraform", "backend", "s3")
      if (s3 === undefined) return []
      const locked = at(s3, "use_lockfile") === true || at(s3, "dynamodb_table") !== undefined
      return at(s3, "encrypt") === true && locked
        ? []
        : [{ path: "backend", found: "state in the open" }]
    },
  },
  {
    id: "failed-creation-is-replaced",
    says: "a creation that fails half-way can be repeated: what forbids to destroy is made after it",
    after: ["https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle"],
    check: ({ resources }) =>
      resources
        .filter(
          ({ type, arguments: is }) =>
            type !== "terraform_data" && at(is, "lifecycle", "prevent_destroy") === true,
        )
        .map(({ path }) => ({ path, found: "prevent_destroy on the resource itself" })),
  },
  {
    id: "provider-pinned",
    says: "the provider's version is one, not a range",
    after: ["https://developer.hashicorp.com/terraform/language/expressions/version-constraints"],
    check: ({ json }) => {
      const version = text(at(json, "terraform", "required_providers", "aws", "version"))
      return /^\d+\.\d+\.\d+$/.test(version) ? [] : [{ path: "provider", found: version }]
    },
  },
]

const nameArguments = [
  "name",
  "function_name",
  "bucket",
  "alarm_name",
  "dashboard_name",
  "instance_alias",
]

/** Names within something that carries the stage's name. */
const unnamed = new Set(["live", "least-privilege"])

function eachText(wrong: (one: string) => string | undefined): PolicyRule["check"] {
  return ({ json }: SynthesizedStack): readonly Violation[] => {
    const violations: Violation[] = []
    const visit = (value: unknown, path: string): void => {
      if (typeof value === "string") {
        const found = wrong(value)
        if (found !== undefined) violations.push({ path, found })
      } else if (typeof value === "object" && value !== null)
        for (const [key, inner] of Object.entries(value)) visit(inner, `${path}/${key}`)
    }
    visit(json, "stack")
    return violations
  }
}
