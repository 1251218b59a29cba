import type { Call } from "../wire/call.ts"
import type { HttpResponse } from "../wire/http-message.ts"
import { rememberSubscribers, rememberTags, updatedBudget } from "./budgets.ts"
import { type Handlers, type Input, type World, textOf } from "./world.ts"

const mappings = "event-source-mapping"

/** Mappings by the function or alias that they were made for, which moto does not find again. */
export const lambda: Handlers = {
  GetAccountSettings: () => ({
    output: {
      AccountLimit: { ConcurrentExecutions: 1000, UnreservedConcurrentExecutions: 1000 },
      AccountUsage: { FunctionCount: 0, TotalCodeSize: 0 },
    },
  }),
  ListEventSourceMappings: (input, world) => ({
    output: {
      EventSourceMappings: [...world.items(mappings).values()]
        .filter(({ arn }) =>
          arn.endsWith(`:${textOf(input, "FunctionName").split(":function:").at(-1) ?? ""}`),
        )
        .map(({ fields }) => fields),
    },
  }),
}

type Body = Readonly<Record<string, unknown>>

/** Changes what moto answered, knowing what was asked. */
type Amendment = (body: Body, input: Input, world: World) => Body

/** What moto forgets of what it was told, though AWS answers it. */
const amendments: Readonly<Record<string, Readonly<Record<string, Amendment>>>> = {
  budgets: {
    CreateBudget: (body, input, world) => {
      rememberTags(input, world)
      if (input["NotificationsWithSubscribers"] !== undefined) rememberSubscribers(input, world)
      return body
    },
    DescribeBudget: (body, input, world) => ({
      ...body,
      Budget: { ...(body["Budget"] as object), ...updatedBudget(input, world) },
    }),
    CreateNotification: (body, input, world) => {
      rememberSubscribers(input, world)
      return body
    },
  },
  sqs: {
    CreateQueue: (body, input, world) =>
      rememberAttributes(textOf(input, "QueueName"), body, { input, world }),
    SetQueueAttributes: (body, input, world) =>
      rememberAttributes(queueName(input), body, { input, world }),
    GetQueueAttributes: (body, input, world) => ({
      ...body,
      Attributes: {
        ...(body["Attributes"] as object),
        ...world.items("queue-attributes").get(queueName(input))?.fields,
      },
    }),
  },
  lambda: {
    CreateFunction: (body, input, world) => withLogging(remember(input, world), body, world),
    UpdateFunctionConfiguration: (body, input, world) =>
      withLogging(remember(input, world), body, world),
    GetFunctionConfiguration: (body, input, world) => withLogging(input, body, world),
    GetFunction: (body, input, world) => ({
      ...body,
      Configuration: withLogging(input, body["Configuration"] as Body, world),
    }),
    CreateEventSourceMapping: (body, input, world) => {
      const id = String(body["UUID"])
      world.items(mappings).set(id, { id, arn: textOf(input, "FunctionName"), fields: body })
      return withAlias(body, world)
    },
    UpdateEventSourceMapping: (body, _, world) => withAlias(body, world),
    GetEventSourceMapping: (body, _, world) => withAlias(body, world),
    DeleteEventSourceMapping: (body, _, world) => {
      const answer = withAlias(body, world)
      world.items(mappings).delete(String(body["UUID"]))
      return answer
    },
  },
}

/** The answer with what moto has left out. */
export function amended(
  { model, operation, input }: Call,
  answer: HttpResponse,
  world: World,
): HttpResponse {
  const amend = amendments[model.service]?.[operation.name]
  if (amend === undefined || answer.status >= 300) return answer
  const body = amend(JSON.parse(answer.body.toString("utf8") || "{}") as Body, input, world)
  return { ...answer, body: Buffer.from(JSON.stringify(body)) }
}

interface Asked {
  readonly input: Input
  readonly world: World
}

/** Attributes of a queue as they were set, also those that moto has no place for. */
function rememberAttributes(id: string, body: Body, { input, world }: Asked): Body {
  const fields = {
    ...world.items("queue-attributes").get(id)?.fields,
    ...(input["Attributes"] as object | undefined),
  }
  world.items("queue-attributes").set(id, { id, arn: "", fields })
  return body
}

function queueName(input: Input): string {
  return textOf(input, "QueueUrl").split("/").at(-1) ?? ""
}

function remember(input: Input, world: World): Input {
  const id = functionName(input)
  const { LoggingConfig } = input
  if (LoggingConfig !== undefined)
    world.items("logging").set(id, { id, arn: "", fields: { LoggingConfig } })
  return input
}

function withLogging(input: Input, body: Body, world: World): Body {
  return { ...body, ...world.items("logging").get(functionName(input))?.fields }
}

/** Of a name, or an ARN with or without an alias. */
function functionName(input: Input): string {
  const named = textOf(input, "FunctionName")
  return /^arn:.*:function:([\w-]+)/.exec(named)?.[1] ?? named.split(":")[0] ?? ""
}

/** A mapping names the alias that it was made for; moto names the version behind it, and tags that AWS does not tell. */
function withAlias({ Tags: _tags, ...body }: Body, world: World): Body {
  const made = world.items(mappings).get(String(body["UUID"]))
  if (made === undefined) return body
  made.fields = { ...body, FunctionArn: made.arn }
  return made.fields
}
