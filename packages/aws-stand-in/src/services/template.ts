/** A CloudFormation template, as far as it is looked at. */
export interface Template {
  readonly Resources: Readonly<
    Record<
      string,
      { readonly Type: string; readonly Properties?: Readonly<Record<string, unknown>> }
    >
  >
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown }>>
}

/** What a resource became: what `Ref` gives, and what `Fn::GetAtt` gives by name. */
export interface MadeResource {
  readonly ref: string
  readonly attributes: Readonly<Record<string, string>>
}

export interface Scope {
  readonly parameters: Readonly<Record<string, string>>
  readonly made: ReadonlyMap<string, MadeResource>
}

/**
 * A value of a template with its intrinsic functions carried out: Ref, Fn::GetAtt, Fn::Sub, Fn::Join, Fn::Select, Fn::Split.
 * Throws `RangeError` for what refers to nothing.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
 */
export function evaluated(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((inner) => evaluated(inner, scope))
  if (typeof value !== "object" || value === null) return value
  const [[name, argument] = ["", undefined], ...others] = Object.entries(value)
  if (others.length === 0) {
    const result = intrinsic(name, argument, scope)
    if (result !== undefined) return result.value
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, evaluated(inner, scope)]),
  )
}

/** Names of resources that a value refers to. */
export function referencesIn(value: unknown): readonly string[] {
  return [
    ...JSON.stringify(value).matchAll(
      /"(?:Ref|Fn::GetAtt)":(?:\["?)?"?([\w:]+)|\$\{([\w:]+)(?:\.\w+)?\}/g,
    ),
  ].map(([, named = "", substituted = ""]) => named || substituted)
}

function intrinsic(
  name: string,
  argument: unknown,
  scope: Scope,
): { readonly value: unknown } | undefined {
  switch (name) {
    case "Ref":
      return { value: referred(String(argument), scope) }
    case "Fn::GetAtt": {
      const [resource = "", attribute = ""] = Array.isArray(argument)
        ? argument.map(String)
        : String(argument).split(".")
      return { value: referred(`${resource}.${attribute}`, scope) }
    }
    case "Fn::Sub":
      return {
        value: String(argument).replaceAll(/\$\{([\w:.]+)\}/g, (_, path: string) =>
          referred(path, scope),
        ),
      }
    case "Fn::Join": {
      const [separator, parts] = evaluated(argument, scope) as [string, readonly string[]]
      return { value: parts.join(separator) }
    }
    case "Fn::Split": {
      const [separator, text] = evaluated(argument, scope) as [string, string]
      return { value: text.split(separator) }
    }
    case "Fn::Select": {
      const [index, parts] = evaluated(argument, scope) as [string | number, readonly unknown[]]
      return { value: parts[Number(index)] }
    }
    default:
      return undefined
  }
}

function referred(path: string, { parameters, made }: Scope): string {
  const [name = "", ...attribute] = path.split(".")
  const resource = made.get(name)
  const value =
    attribute.length === 0
      ? (parameters[name] ?? resource?.ref)
      : resource?.attributes[attribute.join(".")]
  if (value === undefined) throw new RangeError(`Expected ${path} to be in the template`)
  return value
}
