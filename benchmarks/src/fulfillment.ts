import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"

import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb"
import { bookingTableDefinition } from "@call-center/booking-store"
import { startLocalAws } from "@call-center/local-aws"

import { type Bundle, bundles } from "./fulfillment/bundles.ts"
import { timeTurns, turnEvent } from "./fulfillment/turns.ts"

const starts = 15
const turns = 20_000
const tableName = "bookings"

interface Start {
  /** Milliseconds to load the module. */
  readonly init: number
  /** Milliseconds to load it and answer the first turn. */
  readonly turn: number
}

/**
 * Cold starts of the code hook as it is deployed, against a plain esbuild bundle of the same sources (the baseline) and
 * against unbundled dependencies, each in a process of its own on the same node, in turns; then turns without I/O.
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "fulfillment-bench-"))
  try {
    const variants = await bundles(folder)
    if (variants.some(({ file }) => !existsSync(file)))
      throw new Error("expected the built bundle, got none: run pnpm run build")
    await reportStarts(variants, await coldStarts(variants, folder))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  await timeTurns(2000)
  const times = (await timeTurns(turns)).toSorted((one, other) => one - other)
  print(
    `a turn without I/O: p50 ${ms(quantile(times, 0.5))}, p99 ${ms(quantile(times, 0.99))} (target p99 <= 2 ms, ${turns} turns)`,
  )
}

async function coldStarts(
  variants: readonly Bundle[],
  folder: string,
): Promise<ReadonlyMap<Bundle, readonly Start[]>> {
  const event = join(folder, "event.json")
  await writeFile(event, JSON.stringify(turnEvent("CheckDemo", "check my demo")))
  process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] = "true"
  const aws = await startLocalAws({})
  try {
    const env = lambdaEnvironment(aws.dynamodb.endpoint)
    const client = new DynamoDBClient({
      endpoint: aws.dynamodb.endpoint,
      region: "us-east-1",
      credentials,
    })
    await client.send(new CreateTableCommand(bookingTableDefinition(tableName)))
    client.destroy()
    const measured = new Map(variants.map((variant) => [variant, [] as Start[]]))
    for (let round = 0; round < starts; round += 1)
      for (const [variant, results] of measured) results.push(await coldStart(variant, event, env))
    return measured
  } finally {
    await aws.stop()
  }
}

const child = fileURLToPath(new URL("fulfillment/cold-start.mjs", import.meta.url))

async function coldStart(variant: Bundle, event: string, env: NodeJS.ProcessEnv): Promise<Start> {
  const { stderr } = await promisify(execFile)(process.execPath, [child, variant.file, event], {
    env,
  })
  return JSON.parse(stderr) as Start
}

const credentials = { accessKeyId: "local", secretAccessKey: "local" }

/** What Lambda sets. */
function lambdaEnvironment(endpoint: string): NodeJS.ProcessEnv {
  return {
    AWS_LAMBDA_FUNCTION_NAME: "fulfillment",
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
    POWERTOOLS_LOG_LEVEL: "SILENT",
    POWERTOOLS_METRICS_DISABLED: "true",
    TABLE_NAME: tableName,
    BOT_NAME: "demo-bot",
    BOT_ALIAS_NAME: "live",
  }
}

async function reportStarts(
  variants: readonly Bundle[],
  measured: ReadonlyMap<Bundle, readonly Start[]>,
): Promise<void> {
  const baseline = variants.find(({ name }) => name === "plain esbuild")
  const rows = new Map(
    [...measured].map(([variant, results]) => [
      variant,
      {
        init: median(results.map(({ init }) => init)),
        turn: median(results.map(({ turn }) => turn)),
      },
    ]),
  )
  const base = baseline && rows.get(baseline)
  for (const [{ name, file }, { init, turn }] of rows) {
    const { size } = await stat(file)
    const ratio =
      base === undefined
        ? ""
        : ` (${(init / base.init).toFixed(2)} and ${(turn / base.turn).toFixed(2)} of plain esbuild)`
    print(
      `${name}: ${(size / 1000).toFixed(0)} KB, init ${ms(init)}, init and first turn ${ms(turn)}${ratio}`,
    )
  }
  print(
    `medians of ${starts} processes, node ${process.version}; target: init <= 0.35 of plain esbuild, 420 KB`,
  )
}

function median(values: readonly number[]): number {
  return quantile(
    values.toSorted((one, other) => one - other),
    0.5,
  )
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 3 : 0)} ms`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
