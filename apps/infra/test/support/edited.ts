import { evaluated } from "../../src/policy/terraform-template.ts"
import { type VariantName } from "../../src/scan/config-variants.ts"
import { jsonOf } from "./synthesized.ts"

/* eslint-disable typescript/no-explicit-any -- a test breaks JSON wherever it likes */
type Loose = Record<string, any>

/** A copy of a stack's JSON that a test may break. */
export class Edited {
  readonly json: Loose

  constructor(name: VariantName) {
    this.json = structuredClone(jsonOf(name)) as Loose
  }

  /** Changes the arguments of every resource of a type. Throws when there is none. */
  each(type: string, change: (is: Loose) => void): void {
    const ofType = Object.values((this.json["resource"][type] ?? {}) as Loose)
    if (ofType.length === 0) throw new Error(`expected a ${type} to change`)
    ofType.forEach((is) => {
      change(is as Loose)
    })
  }

  /** Adds a resource. */
  add(type: string, is: Loose = {}, name = "Added"): void {
    const comment = { metadata: { path: `stack/${name}/${type}` } }
    this.json["resource"][type] = {
      ...this.json["resource"][type],
      [name]: { "//": comment, ...is },
    }
  }

  /** Takes all resources of a type away. */
  remove(type: string): void {
    delete this.json["resource"][type]
  }

  /** Replaces text in an argument of every resource of a type. Throws when it is nowhere. */
  rewrite(type: string, argument: string, [from, to]: readonly [RegExp | string, string]): void {
    let found = false
    this.each(type, (is) => {
      if (is[argument] === undefined) return
      const before = String(is[argument])
      is[argument] = before.replace(from, () => to)
      found ||= is[argument] !== before
    })
    if (!found) throw new Error(`expected ${String(from)} in ${argument} of a ${type}`)
  }

  /** Changes resources of a type in the bot's template. Throws when there is none. */
  template(type: string, change: (properties: Loose) => void): void {
    this.each("aws_s3_object", (is) => {
      const template = JSON.parse(evaluated(is["content"] as string, String)) as Loose
      const found = Object.values(template["Resources"] as Loose).filter(
        (resource: Loose) => resource["Type"] === type,
      )
      if (found.length === 0) throw new Error(`expected a ${type} to change`)
      found.forEach((resource: Loose) => {
        change(resource["Properties"] as Loose)
      })
      is["content"] = JSON.stringify(template)
    })
  }
}
