import type { Shape } from "../model/service-model.ts"

/** A value that stood as text, in a query or in XML, as its shape has it; text that is no such value stays as it is. */
export function scalar(shape: Shape, text: string): unknown {
  switch (shape.type) {
    case "integer":
    case "long":
    case "float":
    case "double":
      return text.trim() === "" || Number.isNaN(Number(text)) ? text : Number(text)
    case "boolean":
      return text === "true" ? true : text === "false" ? false : text
    default:
      return text
  }
}
