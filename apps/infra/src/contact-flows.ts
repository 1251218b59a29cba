import {
  type ContactFlow,
  type ResourceReference,
  emitFlow,
  layoutFlow,
} from "@call-center/flow-language"
import { ConnectContactFlowModule } from "@cdktf/provider-aws/lib/connect-contact-flow-module/index.js"
import { ConnectContactFlow } from "@cdktf/provider-aws/lib/connect-contact-flow/index.js"
import { ConnectLambdaFunctionAssociation } from "@cdktf/provider-aws/lib/connect-lambda-function-association/index.js"
import { Construct } from "constructs"

import type { ConnectInstance } from "./connect-instance.ts"

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

/**
 * The flows and modules with their references resolved to Terraform expressions, which give Terraform their order. A
 * Lambda that a flow invokes is associated with the instance; one that none invokes is not.
 */
export class ContactFlows extends Construct {
  readonly #arns: Record<string, string> = {}
  readonly #ids: Record<string, string> = {}
  readonly #names: Record<string, string> = {}
  readonly #associated = new Map<string, ConnectLambdaFunctionAssociation>()
  readonly #props: ContactFlowsProps

  constructor(scope: Construct, id: string, props: ContactFlowsProps) {
    super(scope, id)
    this.#props = props
    for (const flow of props.flows) this.#deploy(flow)
  }

  /** Id of a flow, for the phone number. Throws for a name that is no flow of this call centre. */
  idOf(name: string): string {
    return named(this.#ids, name)
  }

  /** The flow's name in Connect, as metrics carry it. */
  nameOf(name: string): string {
    return named(this.#names, name)
  }

  #deploy(flow: ContactFlow): void {
    const { name, instance } = this.#props
    const content = JSON.stringify(
      layoutFlow(emitFlow(flow, { resolve: (reference) => this.#resolve(reference) })),
    )
    const common = {
      instanceId: instance.id,
      name: `${name}-${flow.name}`,
      description: `${flow.name}, generated from code: edit it there`,
      content,
      dependsOn: [...this.#associated.values()],
    }
    const deployed =
      flow.type === "MODULE"
        ? new ConnectContactFlowModule(this, flow.name, common)
        : new ConnectContactFlow(this, flow.name, { ...common, type: flow.type })
    this.#arns[flow.name] = deployed.arn
    this.#names[flow.name] = common.name
    this.#ids[flow.name] =
      deployed instanceof ConnectContactFlow ? deployed.contactFlowId : deployed.contactFlowModuleId
  }

  #resolve(reference: ResourceReference): string {
    const { resources, instance } = this.#props
    if ("contactFlow" in reference) return named(this.#arns, reference.contactFlow)
    if ("flowModule" in reference) return named(this.#arns, reference.flowModule)
    if ("lexBotAlias" in reference) return named(resources.lexBotAlias, reference.lexBotAlias)
    if ("queue" in reference) return named(resources.queue, reference.queue)
    if ("hoursOfOperation" in reference)
      return named(resources.hoursOfOperation, reference.hoursOfOperation)
    if ("lambdaFunction" in reference) {
      const functionArn = named(resources.lambdaFunction, reference.lambdaFunction)
      if (!this.#associated.has(functionArn)) {
        const id = `Association-${reference.lambdaFunction}`
        this.#associated.set(
          functionArn,
          new ConnectLambdaFunctionAssociation(this, id, { instanceId: instance.id, functionArn }),
        )
      }
      return functionArn
    }
    throw new UnresolvedReferenceFault(JSON.stringify(reference))
  }
}

/** A flow points at something that this stack does not make. */
export class UnresolvedReferenceFault extends Error {
  override readonly name = "UnresolvedReferenceFault"

  constructor(reference: string) {
    super(
      `expected a resource of this stack, a flow refers to ${reference}: make it, or order the flows`,
    )
  }
}

function named(entries: Readonly<Record<string, string>>, name: string): string {
  const entry = entries[name]
  if (entry === undefined) throw new UnresolvedReferenceFault(name)
  return entry
}
