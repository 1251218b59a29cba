import { type Handlers, notFound, textOf } from "./world.ts"

/** What an instance may use, and tags, which are told with the things themselves. */
export const connectIntegrations: Handlers = {
  ListBots: (_, world) => ({
    output: {
      LexBots: [...world.items("integration").values()]
        .filter(({ fields }) => fields["IntegrationType"] === "LEX_BOT")
        .map(({ arn }) => ({ LexV2Bot: { AliasArn: arn } })),
    },
  }),
  ListTagsForResource: () => ({ output: { tags: {} } }),
  TagResource: () => ({ output: {} }),
  UntagResource: () => ({ output: {} }),
  ListUsers: (input, world) =>
    world.items("instance").has(textOf(input, "InstanceId").split("/").at(-1) ?? "")
      ? { output: { UserSummaryList: [] } }
      : notFound("instance"),
}
