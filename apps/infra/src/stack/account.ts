import { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity/index.js"
import { DataAwsPartition } from "@cdktf/provider-aws/lib/data-aws-partition/index.js"
import { Fn } from "cdktf"
import { Construct } from "constructs"

/** The account that Terraform runs in, known only at plan time: no account id is ever written down. */
export class Account extends Construct {
  readonly id: string
  readonly partition: string
  /** `amazonaws.com`, or what the partition has instead. */
  readonly dnsSuffix: string
  readonly region: string
  /** Eight hex digits that differ from account to account and region to region, for names that all of AWS shares. */
  readonly suffix: string

  constructor(scope: Construct, id: string, region: string) {
    super(scope, id)
    this.id = new DataAwsCallerIdentity(this, "Identity").accountId
    const partition = new DataAwsPartition(this, "Partition")
    this.partition = partition.partition
    this.dnsSuffix = partition.dnsSuffix
    this.region = region
    this.suffix = Fn.substr(Fn.sha256(Fn.join("/", [this.id, region])), 0, 8)
  }

  /** ARN of something of this account in this region. */
  arn(service: string, resource: string): string {
    return `arn:${this.partition}:${service}:${this.region}:${this.id}:${resource}`
  }
}
