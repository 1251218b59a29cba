import type { Action } from "./action.ts"
import type { ActionBody } from "./flow-content.ts"

/**
 * An action as the flow holds it, for what no typed function can say. Its transitions must still name
 * keys of the flow; nothing else is checked before `validateFlow`.
 */
export function rawAction<const Target extends string = never>(
  body: ActionBody<Target>,
): Action<Target> {
  return { type: body.Type, emit: () => body }
}
