/** A shape of a service model, as botocore keeps it. https://github.com/boto/botocore/tree/develop/botocore/data */
export interface Shape {
  readonly type: string
  readonly members?: Readonly<Record<string, Member>>
  readonly required?: readonly string[]
  readonly member?: Member
  readonly key?: Member
  readonly value?: Member
  readonly enum?: readonly string[]
  readonly min?: number
  readonly max?: number
  readonly pattern?: string
  /** The member that is the whole body. */
  readonly payload?: string
  readonly flattened?: boolean
  readonly locationName?: string
}

/** How a shape is used in another one. */
export interface Member {
  readonly shape: string
  /** Where it stands in a request or an answer; the body unless told otherwise. */
  readonly location?: "uri" | "querystring" | "header" | "headers" | "statusCode"
  readonly locationName?: string
  readonly flattened?: boolean
  readonly xmlAttribute?: boolean
}

/** One operation of a service. */
export interface Operation {
  readonly name: string
  readonly http: { readonly method: string; readonly requestUri: string }
  readonly input?: { readonly shape: string }
  readonly output?: { readonly shape: string; readonly resultWrapper?: string }
  readonly deprecated?: boolean
}

/** How a service's requests are written. */
export type Protocol = "json" | "rest-json" | "query" | "rest-xml" | "smithy-rpc-v2-cbor"

/** A service by its model: what it can be asked, and of what form requests and answers are. */
export interface ServiceModel {
  /** botocore's name, `lexv2-models`. */
  readonly service: string
  readonly protocol: Protocol
  /** The protocols that it takes besides. */
  readonly protocols: readonly Protocol[]
  readonly xmlNamespace: string
  readonly operations: ReadonlyMap<string, Operation>
  /** Throws `RangeError` for a name that the model lacks: the model contradicts itself. */
  readonly shape: (name: string) => Shape
}

interface ModelFile {
  readonly metadata: {
    readonly protocol: Protocol
    readonly protocols?: readonly Protocol[]
    readonly xmlNamespace?: string | { readonly uri: string }
  }
  readonly operations: Readonly<Record<string, Operation>>
  readonly shapes: Readonly<Record<string, Shape>>
}

/** Reads a parsed `service-2.json`. */
export function serviceModel(service: string, file: unknown): ServiceModel {
  const { metadata, operations, shapes } = file as ModelFile
  const namespace = metadata.xmlNamespace
  return {
    service,
    protocol: metadata.protocol,
    protocols: metadata.protocols ?? [metadata.protocol],
    xmlNamespace: typeof namespace === "string" ? namespace : (namespace?.uri ?? ""),
    operations: new Map(Object.entries(operations)),
    shape: (name) => {
      const shape = shapes[name]
      if (shape === undefined)
        throw new RangeError(`Expected a shape ${name} in ${service}'s model`)
      return shape
    },
  }
}
