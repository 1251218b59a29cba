import type { PlannedValues } from "./planned-creations.ts"

export type Tags = Readonly<Record<string, string>>

/** What can be imported into Terraform's state. */
export interface Adoptable {
  readonly state: "adoptable"
  /** What `terraform import` takes. */
  readonly id: string
  /** Undefined where nobody asked. */
  readonly tags: Tags | undefined
  /** Why Terraform can only replace it, though it has to know it for that. */
  readonly broken?: string
}

/** Something that is on AWS though Terraform would create it; what is unready can't be imported as it is. */
export type Lost =
  | Adoptable
  | { readonly state: "unready"; readonly finding: string; readonly advice: string }

/** Whose a thing is of another stage or application, to go by its tags: what they say; undefined for ours. */
export function otherOwner({ tags }: Adoptable, values: PlannedValues): string | undefined {
  const planned = plannedTags(values)
  const differing = ownerTags.filter(
    (key) => tags?.[key] !== undefined && planned[key] !== undefined && tags[key] !== planned[key],
  )
  return differing.length === 0
    ? undefined
    : differing.map((key) => `${key} = ${tags?.[key]}`).join(", ")
}

/** Whether tags are those of this stack: how things without a name of their own are known. */
export function areOurs(tags: Tags, values: PlannedValues): boolean {
  const planned = plannedTags(values)
  return ownerTags.every((key) => planned[key] !== undefined && tags[key] === planned[key])
}

/** Tags in the form of most services. */
export function tagsIn(
  list: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] = [],
): Tags {
  return Object.fromEntries(list.map(({ Key = "", Value = "" }) => [Key, Value]))
}

/** What an answer says, or undefined where AWS knows no such thing. */
export async function unlessMissing<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Error && /NotFound|NoSuch|does not exist/.test(signOf(error)))
      return undefined
    throw error
  }
}

/** CloudFormation has one name for all that is wrong with a request. */
function signOf({ name, message }: Error): string {
  return name === "ValidationError" ? message : name
}

/** Every stack of ours has these; others may be changed in the configuration between two applies. */
const ownerTags = ["Application", "Stage"] as const

function plannedTags(values: PlannedValues): Readonly<Record<string, unknown>> {
  const { tags_all: tags } = values
  return typeof tags === "object" && tags !== null ? { ...tags } : {}
}
