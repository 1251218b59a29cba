import { readFileSync, readdirSync } from "node:fs"

import { describe, expect, it } from "vitest"

import { recordedVariants } from "./releases/recorded-variants.ts"
import { Edited } from "./support/edited.ts"
import {
  type KeptResources,
  keptResources,
  replacements,
  replacingArguments,
} from "./support/replacements.ts"
import { jsonOf } from "./support/synthesized.ts"

const folder = new URL("releases/", import.meta.url)

const releases = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => [file, JSON.parse(readFileSync(new URL(file, folder), "utf8"))] as const)

const full = "with everything on"
const fullResources = keptResources(jsonOf(full))

/** What an edit of the stack with everything on would replace. */
function replacedBy(edit: (stack: Edited) => void): readonly string[] {
  const edited = new Edited(full)
  edit(edited)
  return replacements(fullResources, edited.json)
}

describe.each(releases)("over a deployment of %s, this stack", (_file, release) => {
  it.each(recordedVariants)("replaces and destroys nothing that is kept, %s", (variant) => {
    const before = release[variant] as KeptResources

    expect(Object.keys(before).length).toBeGreaterThanOrEqual(4)
    expect(replacements(before, jsonOf(variant))).toEqual([])
  })
})

describe("the comparison", () => {
  it("knows every kind of thing that is kept in the stack with everything on", () => {
    const types = Object.keys(fullResources).map((address) => address.split(".")[0])

    expect(new Set(types)).toEqual(new Set(Object.keys(replacingArguments)))
  })

  const changes = Object.entries(replacingArguments).flatMap(([type, names]) =>
    names.map((name) => [type, name] as const),
  )

  it.each(changes)("notices another %s.%s", (type, name) => {
    const replaced = replacedBy((stack) => {
      stack.each(type, (is) => {
        is[name] = "another"
        delete is["lifecycle"]
      })
    })

    expect(replaced).not.toHaveLength(0)
    for (const line of replaced) expect(line).toMatch(new RegExp(`^${type}\\.[\\w-]+: ${name}$`))
  })

  it("lets the number's description change, which the stack tells Terraform to ignore", () => {
    const replaced = replacedBy((stack) => {
      stack.each("aws_connect_phone_number", (is) => {
        is["description"] = "other words"
      })
    })

    expect(replaced).toEqual([])
  })

  it.each(Object.keys(replacingArguments))("notices a %s that is gone or renamed", (type) => {
    const replaced = replacedBy((stack) => {
      stack.remove(type)
      stack.add(type)
    })

    expect(replaced[0]).toMatch(/: gone, or under another address$/)
  })

  it("lets what is not kept come, go and change", () => {
    const replaced = replacedBy((stack) => {
      stack.remove("aws_cloudwatch_metric_alarm")
      stack.each("aws_connect_queue", (is) => {
        is["name"] = "another"
      })
    })

    expect(replaced).toEqual([])
  })
})
