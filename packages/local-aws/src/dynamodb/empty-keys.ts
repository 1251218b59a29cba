import type { AttributeValue, Item } from "./attribute-value.ts"
import { validationError } from "./aws-error.ts"
import type { TableDescription } from "./table-definition.ts"

const wholeRequest = { refusesWholeRequest: true } as const

/** Throws when an attribute of the table's own key is empty. */
export function refuseEmptyKey(table: TableDescription, keyed: Item): void {
  for (const { AttributeName: name } of table.KeySchema) {
    const type = emptyType(keyed[name])
    if (type !== undefined)
      throw validationError(
        `One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty ${type} value. Key: ${name}`,
        wholeRequest,
      )
  }
}

/** Throws when an item that was put has an empty key of a secondary index. */
export function refuseEmptyIndexKey(table: TableDescription, item: Item): void {
  for (const [index, name] of indexKeys(table)) {
    const type = emptyType(item[name])
    if (type !== undefined)
      throw validationError(
        `One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty ${type} value. IndexName: ${index}, IndexKey: ${name}`,
        wholeRequest,
      )
  }
}

/** Throws when an update has emptied a key of a secondary index. */
export function refuseEmptiedIndexKey(table: TableDescription, item: Item): void {
  for (const [, name] of indexKeys(table)) {
    const type = emptyType(item[name])
    if (type !== undefined)
      throw validationError(
        `One or more parameter values are not valid. The update expression attempted to update a secondary index key to a value that is not supported. The AttributeValue for a key attribute cannot contain an empty ${type} value.`,
        wholeRequest,
      )
  }
}

function indexKeys(table: TableDescription): (readonly [index: string, attribute: string])[] {
  const { GlobalSecondaryIndexes: globals = [], LocalSecondaryIndexes: locals = [] } = table
  return [...globals, ...locals].flatMap((index) =>
    index.KeySchema.map((key) => [index.IndexName, key.AttributeName] as const),
  )
}

function emptyType(value: AttributeValue | undefined): "string" | "binary" | undefined {
  if (value === undefined) return undefined
  if ("S" in value && value.S === "") return "string"
  return "B" in value && value.B === "" ? "binary" : undefined
}
