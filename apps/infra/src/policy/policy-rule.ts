import type { SynthesizedResource, SynthesizedStack } from "./synthesized-stack.ts"

/** Where a rule does not hold, and what is there. */
export interface Violation {
  /** Path of the construct, or of what is looked at. */
  readonly path: string
  readonly found: string
}

/** Something that must hold of every stack. */
export interface PolicyRule {
  /** Kebab-case, unique; exceptions name it. */
  readonly id: string
  /** What must hold. */
  readonly says: string
  /**
   * Who else asks for it: an id of checkov (`CKV_AWS_…`), Trivy (`AWS-…`), cdk-nag (`AwsSolutions-…`) or TFLint, a page of
   * AWS or HashiCorp, an issue of the Terraform provider, or a section of docs/policy.md.
   */
  readonly after: readonly string[]
  readonly check: (stack: SynthesizedStack) => readonly Violation[]
}

/** A check of each resource of a type on its own: what is wrong with it, or nothing. */
export function eachOf(
  type: string,
  wrong: (resource: SynthesizedResource, stack: SynthesizedStack) => string | undefined,
): PolicyRule["check"] {
  return (stack) =>
    stack.ofType(type).flatMap((resource) => {
      const found = wrong(resource, stack)
      return found === undefined ? [] : [{ path: resource.path, found }]
    })
}

/** Nothing if something holds, else what was found instead. */
export function unless(holds: boolean, found: string): string | undefined {
  return holds ? undefined : found
}
