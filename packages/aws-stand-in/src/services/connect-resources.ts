import { arnOfInstance } from "./connect-instances.ts"
import {
  type Handlers,
  type Input,
  type Item,
  type World,
  idOf,
  notFound,
  textOf,
} from "./world.ts"

/** A kind of thing that lives in an instance, and the names that the API has for it. */
interface Kind {
  readonly name: string
  /** As in an ARN, `contact-flow`. */
  readonly path: string
  /** Names of id and ARN in answers. */
  readonly id: string
  readonly arn: string
}

const flow = {
  name: "ContactFlow",
  path: "contact-flow",
  id: "ContactFlowId",
  arn: "ContactFlowArn",
}
const hours = {
  name: "HoursOfOperation",
  path: "operating-hours",
  id: "HoursOfOperationId",
  arn: "HoursOfOperationArn",
}
const queue = { name: "Queue", path: "queue", id: "QueueId", arn: "QueueArn" }
const profile = {
  name: "RoutingProfile",
  path: "routing-profile",
  id: "RoutingProfileId",
  arn: "RoutingProfileArn",
}

/** Makes hours, as CloudFormation does, too. */
export function addHours(world: World, instanceId: string, fields: Item["fields"]): Item {
  return make(hours, { ...fields, InstanceId: instanceId }, world)
}

export function deleteHours(world: World, id: string): void {
  world.items(hours.path).delete(id)
}

/** Flows, hours, queues and routing profiles. */
export const connectResources: Handlers = {
  ...lifeOf(flow, ({ id, arn, fields }) => ({
    Arn: arn,
    Id: id,
    ...picked(fields, "Name", "Type", "Description", "Content", "Tags"),
    State: "ACTIVE",
    Status: "PUBLISHED",
  })),
  UpdateContactFlowContent: change(flow, "Content"),
  UpdateContactFlowMetadata: change(flow, "Name", "Description"),
  ...lifeOf(hours, ({ id, arn, fields }) => ({
    HoursOfOperationId: id,
    HoursOfOperationArn: arn,
    ...picked(fields, "Name", "Description", "TimeZone", "Config", "Tags"),
  })),
  UpdateHoursOfOperation: change(hours, "Name", "Description", "TimeZone", "Config"),
  ...lifeOf(queue, ({ id, arn, fields }) => ({
    QueueId: id,
    QueueArn: arn,
    Status: "ENABLED",
    ...picked(
      fields,
      "Name",
      "Description",
      "OutboundCallerConfig",
      "HoursOfOperationId",
      "MaxContacts",
      "Tags",
    ),
  })),
  ListQueueQuickConnects: () => ({ output: { QuickConnectSummaryList: [] } }),
  UpdateQueueHoursOfOperation: change(queue, "HoursOfOperationId"),
  UpdateQueueName: change(queue, "Name", "Description"),
  UpdateQueueOutboundCallerConfig: change(queue, "OutboundCallerConfig"),
  UpdateQueueMaxContacts: change(queue, "MaxContacts"),
  UpdateQueueStatus: change(queue, "Status"),
  ...lifeOf(profile, ({ id, arn, fields }) => ({
    RoutingProfileId: id,
    RoutingProfileArn: arn,
    ...picked(
      fields,
      "InstanceId",
      "Name",
      "Description",
      "MediaConcurrencies",
      "DefaultOutboundQueueId",
      "Tags",
    ),
  })),
  ListRoutingProfileQueues: (input, world) => {
    const item = world.items(profile.path).get(idOf(input, profile.id))
    if (item === undefined) return notFound("routing profile")
    const configs = (item.fields["QueueConfigs"] ?? []) as readonly {
      readonly QueueReference: { readonly QueueId: string; readonly Channel: string }
      readonly Priority: number
      readonly Delay: number
    }[]
    return {
      output: {
        RoutingProfileQueueConfigSummaryList: configs.map(({ QueueReference, Priority, Delay }) => {
          const served = world.items(queue.path).get(QueueReference.QueueId)
          return {
            QueueId: QueueReference.QueueId,
            Channel: QueueReference.Channel,
            QueueArn: served?.arn,
            QueueName: served?.fields["Name"],
            Priority,
            Delay,
          }
        }),
      },
    }
  },
}

/** Making, describing, listing and deleting things of one kind. */
function lifeOf(kind: Kind, described: (item: Item) => object): Handlers {
  const { name, path, id, arn } = kind
  return {
    [`Create${name}`]: (input, world) => {
      if (!world.items("instance").has(idOf(input, "InstanceId"))) return notFound("instance")
      for (const { fields } of world.items(path).values())
        if (fields["Name"] === input["Name"] && sameInstance(fields, input))
          return {
            code: "DuplicateResourceException",
            message: `There is a ${name} of that name`,
            status: 409,
          }
      const made = make(kind, input, world)
      return { output: { [id]: made.id, [arn]: made.arn } }
    },
    [`Describe${name}`]: (input, world) => {
      const item = world.items(path).get(idOf(input, id))
      return item === undefined ? notFound(name) : { output: { [name]: described(item) } }
    },
    [`List${name}s`]: (input, world) => ({
      output: {
        [`${name}SummaryList`]: [...world.items(path).values()]
          .filter(({ fields }) => sameInstance(fields, input))
          .map((item) => ({ Id: item.id, Arn: item.arn, Name: item.fields["Name"] })),
      },
    }),
    [`Delete${name}`]: (input, world) =>
      world.items(path).delete(idOf(input, id)) ? { output: {} } : notFound(name),
  }
}

function make({ path }: Kind, input: Input, world: World): Item {
  const id = world.nextId()
  const instance = arnOfInstance(world, idOf(input, "InstanceId"))
  const item = { id, arn: `${instance}/${path}/${id}`, fields: input }
  world.items(path).set(id, item)
  return item
}

function sameInstance(fields: Input, input: Input): boolean {
  return idOf(fields, "InstanceId") === idOf(input, "InstanceId")
}

function change({ path, id, name }: Kind, ...members: readonly string[]): Handlers[string] {
  return (input, world) => {
    const item = world.items(path).get(idOf(input, id))
    if (item === undefined) return notFound(name)
    item.fields = { ...item.fields, ...picked(input, ...members) }
    return { output: {} }
  }
}

function picked(fields: Input, ...names: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    names.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
  )
}

/** The main flow's association and the like are by ARN. */
export function arnOfFlow(world: World, input: Input): string | undefined {
  return world.items(flow.path).get(textOf(input, "ContactFlowId"))?.arn
}
