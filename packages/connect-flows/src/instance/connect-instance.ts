import {
  type ConnectClient,
  DescribeContactFlowCommand,
  DescribeContactFlowModuleCommand,
  ListContactFlowModulesCommand,
  ListContactFlowsCommand,
  ListHoursOfOperationsCommand,
  ListPromptsCommand,
  ListQueuesCommand,
} from "@aws-sdk/client-connect"

import type { Paced } from "./paced.ts"

/** A flow or module as the instance lists it. */
export interface ListedFlow {
  readonly id: string
  readonly arn: string
  readonly name: string
  /** As CreateContactFlow takes it, or MODULE. */
  readonly type: string
}

/** What is read of an instance; nothing of it is written. */
export interface ConnectInstance {
  /** All flows and modules, by name. */
  readonly listFlows: () => Promise<readonly ListedFlow[]>
  /** Content of a flow, as published; as saved where it was never published. */
  readonly contentOf: (flow: ListedFlow) => Promise<string>
  /** Queues, hours and prompts by ARN: `queue Sales`. */
  readonly namesByArn: () => Promise<Readonly<Record<string, string>>>
}

/** Reads an instance through a client, request by request. The client must not retry by itself. */
export function connectInstance(
  client: ConnectClient,
  InstanceId: string,
  paceRequest: Paced,
): ConnectInstance {
  const listed = async <Page extends { readonly NextToken?: string | undefined }, Item>(
    page: (where: PageRequest) => Promise<Page>,
    itemsOf: (page: Page) => readonly Item[] | undefined,
  ): Promise<readonly Item[]> => {
    const items: Item[] = []
    let NextToken: string | undefined
    do {
      const where = { InstanceId, MaxResults: 100, ...(NextToken !== undefined && { NextToken }) }
      const found = await paceRequest(() => page(where))
      items.push(...(itemsOf(found) ?? []))
      NextToken = found.NextToken
    } while (NextToken !== undefined)
    return items
  }
  return {
    listFlows: async () => {
      const flows = await listed(
        (where) => client.send(new ListContactFlowsCommand(where)),
        (page) => page.ContactFlowSummaryList,
      )
      const modules = await listed(
        (where) => client.send(new ListContactFlowModulesCommand(where)),
        (page) => page.ContactFlowModulesSummaryList,
      )
      return [
        ...flows.map((flow) => summed(flow, flow.ContactFlowType ?? "CONTACT_FLOW")),
        ...modules.map((flow) => summed(flow, "MODULE")),
      ].toSorted(byName)
    },
    contentOf: (flow) =>
      flow.type === "MODULE"
        ? paceRequest(() => moduleContent(client, InstanceId, flow.id))
        : flowContent(client, { InstanceId, ContactFlowId: flow.id }, paceRequest),
    namesByArn: async () => {
      const queues = await listed(
        (where) => client.send(new ListQueuesCommand(where)),
        (page) => page.QueueSummaryList,
      )
      const hours = await listed(
        (where) => client.send(new ListHoursOfOperationsCommand(where)),
        (page) => page.HoursOfOperationSummaryList,
      )
      const prompts = await listed(
        (where) => client.send(new ListPromptsCommand(where)),
        (page) => page.PromptSummaryList,
      )
      return {
        ...named("queue", queues),
        ...named("hours", hours),
        ...named("prompt", prompts),
      }
    },
  }
}

interface PageRequest {
  readonly InstanceId: string
  readonly MaxResults: number
  readonly NextToken?: string
}

interface Summary {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
}

function summed({ Id = "", Arn = "", Name = "" }: Summary, type: string): ListedFlow {
  return { id: Id, arn: Arn, name: Name, type }
}

/** Agents' own queues have no name. */
function named(kind: string, list: readonly Summary[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    list.flatMap(({ Arn, Name }) =>
      Arn === undefined || Name === undefined ? [] : [[Arn, `${kind} ${Name}`]],
    ),
  )
}

function byName(a: ListedFlow, b: ListedFlow): number {
  const [one, other] = [a, b].map(({ name, arn }) => `${name}\n${arn}`)
  return (one ?? "") < (other ?? "") ? -1 : 1
}

async function flowContent(
  client: ConnectClient,
  flow: { readonly InstanceId: string; readonly ContactFlowId: string },
  paceRequest: Paced,
): Promise<string> {
  const describe = async (ContactFlowId: string) => {
    const { ContactFlow } = await client.send(
      new DescribeContactFlowCommand({ ...flow, ContactFlowId }),
    )
    return ContactFlow?.Content ?? ""
  }
  try {
    return await paceRequest(() => describe(flow.ContactFlowId))
  } catch (fault) {
    if (!(fault instanceof Error) || fault.name !== "ContactFlowNotPublishedException") throw fault
    return paceRequest(() => describe(`${flow.ContactFlowId}:$SAVED`))
  }
}

async function moduleContent(
  client: ConnectClient,
  InstanceId: string,
  ContactFlowModuleId: string,
): Promise<string> {
  const { ContactFlowModule } = await client.send(
    new DescribeContactFlowModuleCommand({ InstanceId, ContactFlowModuleId }),
  )
  return ContactFlowModule?.Content ?? ""
}
