import { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity/index.js"
import { DataAwsPartition } from "@cdktf/provider-aws/lib/data-aws-partition/index.js"
import { Construct } from "constructs"

/** The account that Terraform runs in, known only at plan time: no account id is ever written down. */
export class Account extends Construct {
  readonly id: string
  readonly partition: string

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.id = new DataAwsCallerIdentity(this, "Identity").accountId
    this.partition = new DataAwsPartition(this, "Partition").partition
  }
}
