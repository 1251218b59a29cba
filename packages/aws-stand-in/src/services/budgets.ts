import { type Handlers, type Input, type World, textOf } from "./world.ts"

const kind = "budget-subscribers"
const tags = "budget-tags"
const updates = "budget-updates"

interface Subscribed {
  readonly Notification: Input
  readonly Subscribers: readonly Input[]
}

/** Remembers who is told by a budget's notifications, which moto can't be asked for again. */
export function rememberSubscribers(input: Input, world: World): void {
  const budget = textOf((input["Budget"] ?? input) as Input, "BudgetName")
  const given = (input["NotificationsWithSubscribers"] ?? [input]) as readonly Subscribed[]
  for (const { Notification, Subscribers } of given) {
    const id = keyOf(budget, Notification)
    world.items(kind).set(id, { id, arn: "", fields: { Subscribers } })
  }
}

export function rememberTags(input: Input, world: World): void {
  const id = textOf(input["Budget"] as Input, "BudgetName")
  world.items(tags).set(id, { id, arn: "", fields: { ResourceTags: input["ResourceTags"] ?? [] } })
}

/** A budget as it was changed last, which moto can't do. */
export function updatedBudget(input: Input, world: World): Input {
  return world.items(updates).get(textOf(input, "BudgetName"))?.fields ?? {}
}

/** Changes of budgets, subscribers of notifications, and tags, which moto fails to tell. */
export const budgets: Handlers = {
  UpdateBudget: (input, world) => {
    const fields = input["NewBudget"] as Input
    const id = textOf(fields, "BudgetName")
    world.items(updates).set(id, { id, arn: "", fields })
    return { output: {} }
  },
  ListTagsForResource: (input, world) => {
    const name = textOf(input, "ResourceARN").split(":budget/").at(-1) ?? ""
    return { output: { ResourceTags: [], ...world.items(tags).get(name)?.fields } }
  },
  DescribeSubscribersForNotification: (input, world) => {
    const id = keyOf(textOf(input, "BudgetName"), input["Notification"] as Input)
    return { output: { Subscribers: world.items(kind).get(id)?.fields["Subscribers"] ?? [] } }
  },
}

function keyOf(budget: string, notification: Input): string {
  const { NotificationType, ComparisonOperator, Threshold } = notification
  return JSON.stringify([budget, NotificationType, ComparisonOperator, Threshold])
}
