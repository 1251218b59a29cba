/** A resource of a synthesized stack, as Terraform JSON has it. */
export interface SynthesizedResource {
  readonly type: string
  /** Where it stands in the tree of constructs, `Booking/BookingTable/Table`, without the stack's name. */
  readonly path: string
  /** `aws_dynamodb_table.Booking_BookingTable_462B4158`. */
  readonly address: string
  readonly arguments: Readonly<Record<string, unknown>>
}

/** All resources of a stack's Terraform JSON. */
export function resourcesOf(json: unknown): readonly SynthesizedResource[] {
  return Object.entries(record(record(json)["resource"])).flatMap(([type, ofType]) =>
    Object.entries(record(ofType)).map(([name, value]) => {
      const { "//": comment, ...values } = record(value)
      const path = String(record(record(comment)["metadata"])["path"])
      return {
        type,
        path: path.slice(path.indexOf("/") + 1),
        address: `${type}.${name}`,
        arguments: values,
      }
    }),
  )
}

/** An object, or an empty one in place of anything else. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {}
}
