/** Keys that are data and not names of properties: the attempts of a prompt. */
const attempt = /^(?:Initial|Retry[1-5])$/

/**
 * CloudFormation's properties with the names that the Lex API and its exports use: `DTMFSpecification` becomes
 * `dtmfSpecification`. The attempts of a prompt, `Initial` and `Retry1` to `Retry5`, keep their capitals.
 */
export function camelCasedProperties(properties: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [camelCasedKey(key), camelCased(value)]),
  )
}

function camelCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCased)
  return typeof value === "object" && value !== null ? camelCasedProperties(value) : value
}

function camelCasedKey(key: string): string {
  if (attempt.test(key)) return key
  return key.replace(/^[A-Z]+(?=[A-Z][a-z])|^[A-Z]/, (capitals) => capitals.toLowerCase())
}
