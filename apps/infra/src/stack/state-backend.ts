import type { Deployment } from "@call-center/config"
import { LocalBackend, S3Backend, type TerraformStack } from "cdktf"

/**
 * Decides where Terraform keeps the state of a stack: in S3, or in `state/` beside the folder of the stacks. Not in the
 * stack's own folder, because the cdktf CLI deletes folders of stacks that the config no longer makes.
 */
export function keepState(stack: TerraformStack, backend: Deployment["backend"]): void {
  if (backend.type === "local") {
    // Named, since the default would be an absolute path of this machine.
    new LocalBackend(stack, { path: `../../state/${stack.node.id}.tfstate` })
    return
  }
  const { bucket, key, region, lockTable } = backend
  new S3Backend(stack, {
    bucket,
    key,
    region,
    encrypt: true,
    ...(lockTable === undefined ? { useLockfile: true } : { dynamodbTable: lockTable }),
  })
}
