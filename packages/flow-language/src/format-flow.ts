import type { FlowAction, FlowContent, FlowTransitions, JsonObject } from "./flow-content.ts"

/**
 * The text of a flow in one form: properties in the order of the documentation, actions in the order in which contacts get to
 * them, two spaces a level. Two exports of one flow then differ only where the flow does; nothing else is changed.
 */
export function formatFlow(content: FlowContent): string {
  const actions = inOrderOfTheCall(content)
  const { Version, StartAction, Metadata, Actions: _, ...others } = content
  const metadata = Metadata && { Metadata: withActionsInOrder(Metadata, actions) }
  const ordered = {
    Version,
    StartAction,
    ...metadata,
    ...others,
    Actions: actions.map(orderedAction),
  }
  return `${JSON.stringify(ordered, undefined, 2)}\n`
}

/** Breadth first from the start; what cannot be reached follows in its own order. */
function inOrderOfTheCall({ StartAction, Actions }: FlowContent): readonly FlowAction[] {
  const byIdentifier = new Map(Actions.map((action) => [action.Identifier, action]))
  const reached = new Set<string>([StartAction])
  for (const identifier of reached)
    for (const target of targetsOf(byIdentifier.get(identifier)?.Transitions ?? {}))
      reached.add(target)
  const found = [...reached].flatMap((identifier) => byIdentifier.get(identifier) ?? [])
  return [...found, ...Actions.filter((action) => !found.includes(action))]
}

function targetsOf({
  Conditions = [],
  NextAction,
  Errors = [],
}: FlowTransitions): readonly string[] {
  const branches = [...Conditions, ...Errors].map((branch) => branch.NextAction)
  return NextAction === undefined ? branches : [NextAction, ...branches]
}

function orderedAction({
  Identifier,
  Type,
  Parameters,
  Transitions,
  ...others
}: FlowAction): object {
  const { NextAction, Conditions, Errors, ...rest } = Transitions
  return {
    Identifier,
    Type,
    ...(Parameters && { Parameters }),
    ...others,
    Transitions: {
      ...(NextAction !== undefined && { NextAction }),
      ...(Conditions && { Conditions }),
      ...(Errors && { Errors }),
      ...rest,
    },
  }
}

function withActionsInOrder(metadata: JsonObject, actions: readonly FlowAction[]): JsonObject {
  const { ActionMetadata } = metadata
  if (
    typeof ActionMetadata !== "object" ||
    ActionMetadata === null ||
    Array.isArray(ActionMetadata)
  )
    return metadata
  const known: JsonObject = { ...(ActionMetadata as JsonObject) }
  const first = actions.flatMap(({ Identifier }) => {
    const entry = known[Identifier]
    return entry === undefined ? [] : [[Identifier, entry] as const]
  })
  return { ...metadata, ActionMetadata: { ...Object.fromEntries(first), ...known } }
}
