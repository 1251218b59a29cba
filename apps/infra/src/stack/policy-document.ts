type PolicyCondition = Readonly<
  Record<string, Readonly<Record<string, string | readonly string[]>>>
>

/** One allowing statement of an IAM policy, over the resources named or over all but those. */
export type PolicyStatement = {
  readonly sid: string
  readonly actions: readonly string[]
  readonly condition?: PolicyCondition
} & ({ readonly resources: readonly string[] } | { readonly notResources: readonly string[] })

/** An identity policy as IAM reads it. */
export function policyDocument(statements: readonly PolicyStatement[]): string {
  return document(
    statements.map((statement) => ({
      Sid: statement.sid,
      Effect: "Allow",
      Action: statement.actions,
      ...("resources" in statement
        ? { Resource: statement.resources }
        : { NotResource: statement.notResources }),
      ...(statement.condition === undefined ? {} : { Condition: statement.condition }),
    })),
  )
}

/** One statement of a policy that hangs on a resource. */
export interface ResourceStatement {
  readonly sid: string
  readonly principal: { readonly Service: string } | { readonly AWS: string }
  readonly actions: readonly string[]
  readonly resource: string
  readonly condition?: PolicyCondition
}

/** A resource policy that allows what is stated. */
export function resourcePolicy(statements: readonly ResourceStatement[]): string {
  return document(statements.map(allowed))
}

/** A resource policy that allows what is stated, and nothing of it without TLS. */
export function tlsOnlyPolicy(
  { actions, resources }: { readonly actions: string; readonly resources: readonly string[] },
  statements: readonly ResourceStatement[] = [],
): string {
  return document([
    {
      Sid: "TlsOnly",
      Effect: "Deny",
      Principal: "*",
      Action: actions,
      Resource: resources,
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
    ...statements.map(allowed),
  ])
}

/** Lets one AWS service take a role, on the condition given. */
export function serviceTrust(service: string, condition?: PolicyCondition): string {
  return document([
    {
      Effect: "Allow",
      Principal: { Service: service },
      Action: "sts:AssumeRole",
      ...(condition === undefined ? {} : { Condition: condition }),
    },
  ])
}

/**
 * Lets jobs of one repository on GitHub take a role: those whose token says exactly this subject.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
export function workflowTrust(providerArn: string, subject: string): string {
  return document([
    {
      Effect: "Allow",
      Principal: { Federated: providerArn },
      Action: "sts:AssumeRoleWithWebIdentity",
      Condition: {
        StringEquals: {
          "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
          "token.actions.githubusercontent.com:sub": subject,
        },
      },
    },
  ])
}

function allowed({ sid, principal, actions, resource, condition }: ResourceStatement): object {
  return {
    Sid: sid,
    Effect: "Allow",
    Principal: principal,
    Action: actions,
    Resource: resource,
    ...(condition === undefined ? {} : { Condition: condition }),
  }
}

function document(statements: readonly object[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements })
}
