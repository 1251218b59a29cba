import type { CallCenter, Deployment } from "@call-center/config"
import { DataAwsIamOpenidConnectProvider } from "@cdktf/provider-aws/lib/data-aws-iam-openid-connect-provider/index.js"
import { IamOpenidConnectProvider } from "@cdktf/provider-aws/lib/iam-openid-connect-provider/index.js"
import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy/index.js"
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment/index.js"
import { IamRole } from "@cdktf/provider-aws/lib/iam-role/index.js"
import { AwsProvider } from "@cdktf/provider-aws/lib/provider/index.js"
import { TerraformOutput, TerraformStack } from "cdktf"
import type { Construct } from "constructs"

import { Account } from "../stack/account.ts"
import { policyDocument, workflowTrust } from "../stack/policy-document.ts"
import { keepState } from "../stack/state-backend.ts"
import { boundaryArn, boundaryName } from "./boundary.ts"
import { contactCenterRights } from "./contact-center-rights.ts"
import { type WorkflowScope, planRights } from "./plan-rights.ts"
import { resourceRights } from "./resource-rights.ts"
import { stageBoundary } from "./stage-boundary.ts"

/** Whose tokens GitHub signs. */
const issuer = "https://token.actions.githubusercontent.com"

export interface WorkflowsStackProps {
  readonly callCenter: CallCenter
  /** Name of the stage's stack. */
  readonly stackName: string
  readonly workflows: NonNullable<Deployment["workflows"]>
  readonly backend: Extract<Deployment["backend"], { readonly type: "s3" }>
}

/**
 * Roles for the workflows in `.github/workflows`, applied by hand: one that plans, for pull requests and the nightly look
 * at drift, and one that deploys, for jobs in the environment alone. Neither can change itself, nor make a role that may
 * do more than the stage's own.
 */
export class WorkflowsStack extends TerraformStack {
  constructor(scope: Construct, id: string, props: WorkflowsStackProps) {
    super(scope, id)
    const { callCenter, stackName, workflows, backend } = props
    const { region, stage } = callCenter.deployment
    const { bucket, key } = backend
    keepState(this, { ...backend, key: `${key}.workflows` })
    new AwsProvider(this, "aws", { region })
    const account = new Account(this, "Account", region)
    const rights: WorkflowScope = {
      name: stackName,
      stage,
      account,
      state: { bucket, key },
      boundaryArn: boundaryArn(stackName, account),
    }
    const policy = (construct: string, name: string, statements: ReturnType<typeof planRights>) =>
      new IamPolicy(this, construct, { name, policy: policyDocument(statements) })
    policy("Boundary", boundaryName(stackName), stageBoundary(rights))
    const own = (name: string) => `github-${stackName}-${name}`
    const plan = policy("PlanPolicy", own("plan"), planRights(rights))
    const parts = [
      plan,
      policy("ContactCenterPolicy", own("contact-center"), contactCenterRights(rights)),
      policy("ResourcePolicy", own("resources"), resourceRights(rights)),
    ]
    const providerArn = this.#provider(workflows)
    const { repository, environment } = workflows
    const planRole = this.#role("Plan", {
      name: own("plan"),
      description: "Plans on pull requests and at night; reads how things are set up",
      trust: workflowTrust(providerArn, `repo:${repository}:environment:${environment}-plan`),
      policies: [plan],
    })
    const deployRole = this.#role("Deploy", {
      name: own("deploy"),
      description: `Deploys from the environment ${environment}`,
      trust: workflowTrust(providerArn, `repo:${repository}:environment:${environment}`),
      policies: parts,
    })
    new TerraformOutput(this, "PlanRoleArn", { value: planRole.arn }).overrideLogicalId(
      "PlanRoleArn",
    )
    new TerraformOutput(this, "DeployRoleArn", { value: deployRole.arn }).overrideLogicalId(
      "DeployRoleArn",
    )
  }

  /** An account has one provider for GitHub, which somebody may have made already. */
  #provider({ oidcProvider }: WorkflowsStackProps["workflows"]): string {
    return oidcProvider === "existing"
      ? new DataAwsIamOpenidConnectProvider(this, "Provider", { url: issuer }).arn
      : new IamOpenidConnectProvider(this, "Provider", {
          url: issuer,
          clientIdList: ["sts.amazonaws.com"],
        }).arn
  }

  #role(
    construct: string,
    {
      name,
      description,
      trust,
      policies,
    }: {
      readonly name: string
      readonly description: string
      readonly trust: string
      readonly policies: readonly IamPolicy[]
    },
  ): IamRole {
    const role = new IamRole(this, `${construct}Role`, {
      name,
      description,
      assumeRolePolicy: trust,
      maxSessionDuration: 3600,
    })
    for (const [index, { arn }] of policies.entries())
      new IamRolePolicyAttachment(this, `${construct}Attachment${index}`, {
        role: role.name,
        policyArn: arn,
      })
    return role
  }
}
