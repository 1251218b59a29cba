import { type Handlers, type World, notFound, textOf } from "./world.ts"

/** What an instance may use, and tags. */
export const connectIntegrations: Handlers = {
  ListBots: (_, world) => ({
    output: {
      LexBots: [...world.items("integration").values()]
        .filter(({ fields }) => fields["IntegrationType"] === "LEX_BOT")
        .map(({ arn }) => ({ LexV2Bot: { AliasArn: arn } })),
    },
  }),
  ListTagsForResource: (input, world) => ({
    output: { tags: tagsOf(world, textOf(input, "resourceArn")) },
  }),
  TagResource: () => ({ output: {} }),
  UntagResource: () => ({ output: {} }),
  ListUsers: (input, world) =>
    world.items("instance").has(textOf(input, "InstanceId").split("/").at(-1) ?? "")
      ? { output: { UserSummaryList: [] } }
      : notFound("instance"),
}

/** Kinds of what is made with tags. */
const tagged = [
  "instance",
  "contact-flow",
  "operating-hours",
  "queue",
  "routing-profile",
  "phone-number",
]

function tagsOf(world: World, arn: string): object {
  for (const kind of tagged)
    for (const item of world.items(kind).values())
      if (item.arn === arn) return { ...(item.fields["Tags"] as object | undefined) }
  return {}
}
