import { fileURLToPath } from "node:url"

import { inLocale } from "@call-center/config"
import { readScripts } from "@call-center/connect-flows/scripts"
import { codeHookBundle } from "@call-center/fulfillment/lambda-bundle"
import { buildLambdas } from "@call-center/lambda-bundle"
import { notificationBundles } from "@call-center/notifications/lambda-bundle"
import { runCallScript } from "@call-center/simulator"
import { beforeAll, describe, expect, it } from "vitest"

// @boundaries-ignore the one config file lies at the root
import configured from "../../../call-center.config.ts"
import { isInLanguage } from "../src/calls/script-language.ts"
import { scriptCenter } from "../src/script-center.ts"
import { isRemade, recordedAgain, typesOf } from "./recorded-again.ts"

const folder = fileURLToPath(new URL("../../../calls", import.meta.url))
const scripts = readScripts([folder]).filter((each) => isInLanguage(each, "es_US"))
const callCenter = inLocale(configured, "es_US")
const again = recordedAgain(callCenter)

beforeAll(() => buildLambdas([codeHookBundle(callCenter), ...notificationBundles(callCenter)]))

describe("calls to the shipped call centre in Spanish", () => {
  it("are at least sixty, and some in which nobody speaks", () => {
    const isSpoken = ({ file }: (typeof scripts)[number]): boolean => file.includes("/es/")

    expect(scripts.filter(isSpoken).length).toBeGreaterThanOrEqual(60)
    expect(scripts.some((each) => !isSpoken(each))).toBe(true)
  })

  it.each(scripts)("$script.name, and the same again from its recording", async (each) => {
    const { script, file } = each
    const report = await runCallScript(script, { startCenter: scriptCenter(callCenter) })

    expect(report.calls).toHaveLength(script.calls.length)
    expect(await again.departures(report.calls)).toEqual([])
    if (!isRemade(scripts.indexOf(each))) return
    expect(typesOf(await again.remade(report.calls, file))).toEqual(typesOf(report.calls))
  })
})
