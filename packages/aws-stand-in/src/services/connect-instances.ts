import {
  type Handlers,
  type Input,
  type Item,
  type World,
  idOf,
  notFound,
  textOf,
} from "./world.ts"

/** What an instance is made with, as AWS does. */
const initialAttributes = {
  EARLY_MEDIA: "true",
  AUTO_RESOLVE_BEST_VOICES: "true",
  CONTACTFLOW_LOGS: "false",
  CONTACT_LENS: "true",
  USE_CUSTOM_TTS_VOICES: "false",
  MULTI_PARTY_CONFERENCE: "false",
  HIGH_VOLUME_OUTBOUND: "false",
  ENHANCED_CONTACT_MONITORING: "false",
} as const

/** The ARN of an instance, there or not. */
export function arnOfInstance({ region, account }: World, id: string): string {
  return `arn:aws:connect:${region}:${account}:instance/${id}`
}

/** Makes an instance that was there before, for stacks that use one. */
export function addInstance(world: World, id: string, fields: Item["fields"]): Item {
  const item = {
    id,
    arn: arnOfInstance(world, id),
    fields: { ...fields, attributes: initialAttributes },
  }
  world.items("instance").set(id, item)
  return item
}

/** Instances, their attributes and what they store. */
export const connectInstances: Handlers = {
  CreateInstance: (input, world) => {
    const alias = textOf(input, "InstanceAlias")
    for (const { fields } of world.items("instance").values())
      if (fields["InstanceAlias"] === alias)
        return {
          code: "InvalidRequestException",
          message: "Invalid Input. Instance alias is already used.",
          status: 400,
        }
    const { id, arn } = addInstance(world, world.nextId(), input)
    return { output: { Id: id, Arn: arn } }
  },
  DescribeInstance: (input, world) => {
    const item = world.items("instance").get(idOf(input, "InstanceId"))
    return item === undefined
      ? notFound("instance")
      : { output: { Instance: described(item, world) } }
  },
  ListInstances: (_, world) => ({
    output: {
      InstanceSummaryList: [...world.items("instance").values()].map((item) =>
        summary(described(item, world)),
      ),
    },
  }),
  DeleteInstance: (input, world) => {
    const deleted = world.items("instance").delete(idOf(input, "InstanceId"))
    return deleted ? { output: {} } : notFound("instance")
  },
  UpdateInstanceAttribute: (input, world) => {
    const item = world.items("instance").get(idOf(input, "InstanceId"))
    if (item === undefined) return notFound("instance")
    const attributes = { ...(item.fields["attributes"] as object) }
    item.fields = {
      ...item.fields,
      attributes: { ...attributes, [textOf(input, "AttributeType")]: input["Value"] },
    }
    return { output: {} }
  },
  DescribeInstanceAttribute: (input, world) => {
    const item = world.items("instance").get(idOf(input, "InstanceId"))
    if (item === undefined) return notFound("instance")
    const type = textOf(input, "AttributeType")
    const { InboundCallsEnabled, OutboundCallsEnabled, attributes } = item.fields
    const values: Readonly<Record<string, unknown>> = {
      INBOUND_CALLS: String(InboundCallsEnabled),
      OUTBOUND_CALLS: String(OutboundCallsEnabled),
      ...(attributes as object),
    }
    return { output: { Attribute: { AttributeType: type, Value: values[type] ?? "false" } } }
  },
  AssociateInstanceStorageConfig: (input, world) => {
    const id = world.nextId()
    const fields = { ...(input["StorageConfig"] as object), AssociationId: id }
    for (const { arn } of world.items("storage").values())
      if (arn === placeOf(input))
        return {
          code: "ResourceConflictException",
          message: "There is a storage of that type",
          status: 409,
        }
    world.items("storage").set(id, { id, arn: placeOf(input), fields })
    return { output: { AssociationId: id } }
  },
  ListInstanceStorageConfigs: (input, world) => ({
    output: {
      StorageConfigs: [...world.items("storage").values()]
        .filter(({ arn }) => arn === placeOf(input))
        .map(({ fields }) => fields),
    },
  }),
  DescribeInstanceStorageConfig: (input, world) => {
    const item = world.items("storage").get(textOf(input, "AssociationId"))
    return item === undefined ? notFound("storage") : { output: { StorageConfig: item.fields } }
  },
  DisassociateInstanceStorageConfig: (input, world) => {
    const deleted = world.items("storage").delete(textOf(input, "AssociationId"))
    return deleted ? { output: {} } : notFound("storage")
  },
}

/** An instance has one storage of a type; it has no ARN, so these two stand in for it. */
function placeOf(input: Input): string {
  return `${idOf(input, "InstanceId")} ${textOf(input, "ResourceType")}`
}

function described({ id, arn, fields }: Item, world: World) {
  return {
    Id: id,
    Arn: arn,
    IdentityManagementType: fields["IdentityManagementType"],
    InstanceAlias: fields["InstanceAlias"],
    CreatedTime: Math.floor(world.now() / 1000),
    ServiceRole: `arn:aws:iam::${world.account}:role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect_standin`,
    InstanceStatus: "ACTIVE",
    InboundCallsEnabled: fields["InboundCallsEnabled"],
    OutboundCallsEnabled: fields["OutboundCallsEnabled"],
    InstanceAccessUrl: `https://${String(fields["InstanceAlias"])}.my.connect.aws`,
    Tags: fields["Tags"],
  }
}

function summary({ Tags: _tags, ...instance }: ReturnType<typeof described>) {
  return instance
}
