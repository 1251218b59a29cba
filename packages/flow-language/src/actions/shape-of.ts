import type { ShapeParts } from "../code/action-shape.ts"
import { byName, byOutcome } from "../code/condition-code.ts"
import { isOutcomeProperty } from "../outcome-branches.ts"
import type { AnyActionParts } from "./action-parts.ts"

/** How an exported action becomes a call of the function, from what the function takes. */
export function shapeOf(parts: AnyActionParts): ShapeParts {
  const { group, fields = {}, branches = {}, named, next } = parts
  const outcomes = Object.keys(branches).filter(isOutcomeProperty)
  return {
    parameters: (parameters) => ({
      ...group?.read(parameters),
      ...Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [name, field.read(parameters)]),
      ),
    }),
    ...(named !== undefined && { conditions: byName(named) }),
    ...(outcomes.length > 0 && { conditions: byOutcome(...outcomes) }),
    needs: [
      ...(group?.needs ?? []),
      ...Object.keys(fields).filter((name) => fields[name]?.optional === false),
      ...outcomes.filter((name) => branches[name] === "required"),
    ],
    next: next === "required" ? "demanded" : next === "none" ? "none" : "optional",
  }
}
