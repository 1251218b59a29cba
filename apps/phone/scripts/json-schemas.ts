import { toJsonSchema } from "@valibot/to-json-schema"

import { storiesSchema } from "../src/stories/story.ts"

/** The JSON Schema of files of stories, made from what reads them. */
export function storiesJsonSchema(): object {
  const options = { errorMode: "ignore", typeMode: "input" } as const
  const { $schema, ...rest } = toJsonSchema(storiesSchema, options)
  return { $schema, title: "Stories", ...rest }
}
