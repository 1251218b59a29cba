import type { Answer, ServiceError } from "../wire/answer.ts"

export type Input = Readonly<Record<string, unknown>>

/** What one operation does; undefined leaves it to moto. */
export type Handler = (input: Input, world: World) => Answer | undefined | Promise<Answer>

/** Operations of one service by name. */
export type Handlers = Readonly<Record<string, Handler>>

/** A thing that the stand-in was asked to make. */
export interface Item {
  readonly id: string
  readonly arn: string
  fields: Readonly<Record<string, unknown>>
}

/** An account as it is so far: what was made in it, by kind and id. */
export interface World {
  readonly account: string
  readonly region: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** A UUID that is the same in each run. */
  readonly nextId: () => string
  readonly items: (kind: string) => Map<string, Item>
  /** Text of an object in S3; undefined for none. */
  readonly objectText: (bucket: string, key: string) => Promise<string | undefined>
}

/** An account in which nothing is made yet. */
export function createWorld(
  options: Pick<World, "account" | "region" | "now" | "objectText">,
): World {
  const kinds = new Map<string, Map<string, Item>>()
  let made = 0
  return {
    ...options,
    nextId: () => {
      made += 1
      return `00000000-0000-4000-8000-${String(made).padStart(12, "0")}`
    },
    items: (kind) => {
      const items = kinds.get(kind) ?? new Map<string, Item>()
      kinds.set(kind, items)
      return items
    },
  }
}

export function notFound(what: string): ServiceError {
  return { code: "ResourceNotFoundException", message: `There is no ${what}`, status: 404 }
}

/** Text of an input, which the model has checked. */
export function textOf(input: Input, name: string): string {
  const value = input[name]
  return typeof value === "string" ? value : ""
}

/** The id that a parameter means which takes an id or an ARN. */
export function idOf(input: Input, name: string): string {
  return textOf(input, name).split("/").at(-1) ?? ""
}
