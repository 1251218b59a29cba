import type { Action } from "../action.ts"
import type { ActionBody, JsonObject } from "../flow-content.ts"

/** What a flow that exists holds beyond, or without, what the function for its action writes. */
export interface ExportedTraces {
  /** Parameters that the function does not know. */
  readonly parameters?: JsonObject
  /** Lists that stand there empty. */
  readonly empty?: readonly ("Conditions" | "Errors")[]
  /** Empty parts that do not stand there. */
  readonly without?: readonly ("Conditions" | "Errors" | "Parameters")[]
}

/**
 * The same action as the tool wrote it that a flow was exported from, so that an imported flow is emitted as it was.
 * New actions need none of this.
 */
export function asExported<Target extends string, Type extends string>(
  exported: Action<Target, Type>,
  { parameters = {}, empty = [], without = [] }: ExportedTraces,
): Action<Target, Type> {
  return {
    type: exported.type,
    emit: (resolve): ActionBody<Target> => {
      const body = exported.emit(resolve)
      const transitions = {
        ...body.Transitions,
        ...Object.fromEntries(empty.map((list) => [list, []])),
      }
      return {
        Type: body.Type,
        ...(!without.includes("Parameters") && {
          Parameters: { ...body.Parameters, ...parameters },
        }),
        Transitions: Object.fromEntries(
          Object.entries(transitions).filter(([list]) => !without.some((it) => it === list)),
        ),
      }
    },
  }
}
