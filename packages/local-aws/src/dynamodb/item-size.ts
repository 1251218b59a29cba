import type { AttributeValue, Item } from "./attribute-value.ts"

/**
 * An item's size in bytes as DynamoDB counts it, names included.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export function itemBytes(item: Item): number {
  let bytes = 0
  for (const [name, value] of Object.entries(item))
    bytes += Buffer.byteLength(name) + valueBytes(value)
  return bytes
}

function valueBytes(value: AttributeValue): number {
  if ("S" in value) return Buffer.byteLength(value.S)
  if ("N" in value) return numberBytes(value.N)
  if ("B" in value) return Buffer.byteLength(value.B, "base64")
  if ("BOOL" in value || "NULL" in value) return 1
  if ("SS" in value) return sum(value.SS, (text) => Buffer.byteLength(text))
  if ("NS" in value) return sum(value.NS, numberBytes)
  if ("BS" in value) return sum(value.BS, (text) => Buffer.byteLength(text, "base64"))
  if ("L" in value) return 3 + sum(value.L, (member) => 1 + valueBytes(member))
  return 3 + Object.keys(value.M).length + itemBytes(value.M)
}

/** One byte for each two significant digits, one for the exponent, one for a minus. */
function numberBytes(number: string): number {
  const [mantissa = "", exponentText = "0"] = number.toLowerCase().replace("-", "").split("e")
  const [whole = "", fraction = ""] = mantissa.split(".")
  const digits = (whole + fraction).replace(/^0+/u, "")
  const significant = digits.replace(/0+$/u, "")
  if (significant === "") return 1
  // digits pair up around the decimal point, so an odd exponent may open one pair more
  const exponent = digits.length - fraction.length + Number(exponentText)
  const shift = Math.abs(exponent % 2)
  return 1 + Math.ceil((significant.length + shift) / 2) + (number.startsWith("-") ? 1 : 0)
}

function sum<Value>(values: readonly Value[], bytes: (value: Value) => number): number {
  return values.reduce((total, value) => total + bytes(value), 0)
}
