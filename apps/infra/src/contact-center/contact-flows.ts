import type { ContactFlow, ResourceReference } from "@call-center/flow-language"
import { ConnectContactFlowModule } from "@cdktf/provider-aws/lib/connect-contact-flow-module/index.js"
import { ConnectContactFlow } from "@cdktf/provider-aws/lib/connect-contact-flow/index.js"
import { ConnectLambdaFunctionAssociation } from "@cdktf/provider-aws/lib/connect-lambda-function-association/index.js"
import { Fn } from "cdktf"
import { Construct } from "constructs"

import type { ConnectInstance } from "./connect-instance.ts"
import { flowText } from "./flow-text.ts"
import { UnresolvedReferenceFault } from "./unresolved-reference-fault.ts"

/** ARNs by the names that the flows use. */
export interface FlowResources {
  readonly lexBotAlias: Readonly<Record<string, string>>
  readonly queue: Readonly<Record<string, string>>
  readonly hoursOfOperation: Readonly<Record<string, string>>
  readonly lambdaFunction: Readonly<Record<string, string>>
}

export interface ContactFlowsProps {
  readonly name: string
  readonly instance: ConnectInstance
  /** Flows and modules, those that others point at first. */
  readonly flows: readonly ContactFlow[]
  readonly resources: FlowResources
}

/** A flow or module as it will be on AWS. */
export interface DeployedFlow {
  readonly id: string
  readonly arn: string
  /** Its name in Connect, as metrics carry it. */
  readonly name: string
  /** SHA-256 of the content as Terraform gives it to Connect, hex digits. */
  readonly sha256: string
}

/**
 * The flows and modules with their references resolved to Terraform expressions, which give Terraform their order. A
 * Lambda that a flow invokes is associated with the instance, which lets Connect invoke it; no other is.
 */
export class ContactFlows extends Construct {
  readonly #deployed = new Map<string, DeployedFlow>()
  readonly #associated = new Map<string, ConnectLambdaFunctionAssociation>()
  readonly #props: ContactFlowsProps

  constructor(scope: Construct, id: string, props: ContactFlowsProps) {
    super(scope, id)
    this.#props = props
    for (const flow of props.flows) this.#deployed.set(flow.name, this.#deploy(flow))
  }

  /** Everything deployed, by the flows' own names. */
  get deployed(): ReadonlyMap<string, DeployedFlow> {
    return this.#deployed
  }

  /** A flow by its own name. Throws `UnresolvedReferenceFault` for a name that is no flow of this call centre. */
  flow(name: string): DeployedFlow {
    return known(this.#deployed.get(name), name)
  }

  #deploy(flow: ContactFlow): DeployedFlow {
    const { name: prefix, instance } = this.#props
    const name = `${prefix}-${flow.name}`
    const content = flowText(flow, (reference) => this.#resolve(reference))
    const associated = [...this.#associated.values()]
    const common = {
      instanceId: instance.id,
      name,
      description: `${flow.name}, generated from code: edit it there`,
      content,
      ...(associated.length === 0 ? {} : { dependsOn: associated }),
    }
    if (flow.type === "MODULE") {
      const module = new ConnectContactFlowModule(this, flow.name, common)
      return { name, arn: module.arn, id: module.contactFlowModuleId, sha256: hash(module.content) }
    }
    const deployed = new ConnectContactFlow(this, flow.name, { ...common, type: flow.type })
    return { name, arn: deployed.arn, id: deployed.contactFlowId, sha256: hash(deployed.content) }
  }

  #resolve(reference: ResourceReference): string {
    const { lexBotAlias, queue, hoursOfOperation, lambdaFunction } = this.#props.resources
    if ("contactFlow" in reference) return this.flow(reference.contactFlow).arn
    if ("flowModule" in reference) return this.flow(reference.flowModule).arn
    if ("lexBotAlias" in reference) return named(lexBotAlias, reference.lexBotAlias)
    if ("queue" in reference) return named(queue, reference.queue)
    if ("hoursOfOperation" in reference) return named(hoursOfOperation, reference.hoursOfOperation)
    if ("lambdaFunction" in reference)
      return this.#associate(
        reference.lambdaFunction,
        named(lambdaFunction, reference.lambdaFunction),
      )
    throw new UnresolvedReferenceFault(JSON.stringify(reference))
  }

  #associate(name: string, functionArn: string): string {
    if (!this.#associated.has(name))
      this.#associated.set(
        name,
        new ConnectLambdaFunctionAssociation(this, `Lambda-${name}`, {
          instanceId: this.#props.instance.id,
          functionArn,
        }),
      )
    return functionArn
  }
}

function hash(content: string): string {
  return Fn.sha256(content)
}

function named(arns: Readonly<Record<string, string>>, name: string): string {
  return known(arns[name], name)
}

function known<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new UnresolvedReferenceFault(name)
  return value
}
