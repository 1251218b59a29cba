import { IamRole } from "@cdktf/provider-aws/lib/iam-role/index.js"
import type { Construct } from "constructs"

import type { Account } from "../stack/account.ts"

/** Name of the policy that bounds the roles of a stage; not one of those that the stage's own names begin with. */
export function boundaryName(stackName: string): string {
  return `github-${stackName}-boundary`
}

export function boundaryArn(stackName: string, { partition, id }: Account): string {
  return `arn:${partition}:iam::${id}:policy/${boundaryName(stackName)}`
}

/** Bounds every role that is in a scope by now, so that who may write roles may not write himself more than the stage has. */
export function boundRoles(scope: Construct, permissionsBoundary: string): void {
  for (const node of scope.node.findAll())
    if (node instanceof IamRole) node.permissionsBoundary = permissionsBoundary
}
