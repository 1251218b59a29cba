import { addHours, deleteHours } from "./connect-resources.ts"
import type { MadeResource } from "./template.ts"
import type { World } from "./world.ts"

type Properties = Readonly<Record<string, unknown>>

/** What CloudFormation makes of one type of resource, and how it takes it away again. */
interface ResourceType {
  readonly make: (properties: Properties, world: World) => MadeResource
  readonly delete?: (ref: string, world: World) => void
}

/** Ids of Lex are ten capitals and digits. */
function lexId(world: World): string {
  return `LEX${world.nextId().slice(-7)}`
}

/** The types of resources that the stacks' templates have. */
export const resourceTypes: Readonly<Record<string, ResourceType>> = {
  "AWS::Lex::Bot": {
    make: (properties, world) => {
      const id = lexId(world)
      const arn = `arn:aws:lex:${world.region}:${world.account}:bot/${id}`
      world.items("bot").set(id, { id, arn, fields: properties })
      return { ref: id, attributes: { Id: id, Arn: arn } }
    },
    delete: (ref, world) => world.items("bot").delete(ref),
  },
  "AWS::Lex::BotVersion": {
    make: (properties, world) => {
      const BotId = String(properties["BotId"])
      const versions = world.items("bot-version")
      const ofBot = [...versions.values()].filter(({ fields }) => fields["BotId"] === BotId)
      const version = String(ofBot.length + 1)
      const ref = `${BotId}|${version}`
      versions.set(ref, { id: version, arn: "", fields: properties })
      return { ref, attributes: { BotVersion: version } }
    },
  },
  "AWS::Lex::BotAlias": {
    make: (properties, world) => {
      const id = lexId(world)
      const BotId = String(properties["BotId"])
      const arn = `arn:aws:lex:${world.region}:${world.account}:bot-alias/${BotId}/${id}`
      world.items("bot-alias").set(id, { id, arn, fields: properties })
      return { ref: `${id}|${BotId}`, attributes: { BotAliasId: id, Arn: arn } }
    },
    delete: (ref, world) => world.items("bot-alias").delete(ref.split("|")[0] ?? ""),
  },
  "AWS::Lambda::Url": {
    make: (properties, world) => {
      const address = world.nextId().replaceAll("-", "")
      return {
        ref: String(properties["TargetFunctionArn"]),
        attributes: { FunctionUrl: `https://${address}.lambda-url.${world.region}.on.aws/` },
      }
    },
  },
  "AWS::Lambda::Permission": {
    make: (_, world) => ({ ref: world.nextId(), attributes: {} }),
  },
  "AWS::Connect::IntegrationAssociation": {
    make: (properties, world) => {
      const id = world.nextId()
      const arn = String(properties["IntegrationArn"])
      world.items("integration").set(id, { id, arn, fields: properties })
      return { ref: id, attributes: { IntegrationAssociationId: id } }
    },
    delete: (ref, world) => world.items("integration").delete(ref),
  },
  "AWS::Connect::HoursOfOperation": {
    make: (properties, world) => {
      const { InstanceArn } = properties
      const { arn } = addHours(world, String(InstanceArn), {
        ...properties,
        InstanceId: InstanceArn,
      })
      return { ref: arn, attributes: { HoursOfOperationArn: arn } }
    },
    delete: (ref, world) => {
      deleteHours(world, ref.split("/").at(-1) ?? "")
    },
  },
}
