import type { Engine } from "../dynamodb/engine.ts"
import type { StreamMappingSettings } from "./stream-mapping-settings.ts"
import { type StreamMapping, createStreamMapping } from "./stream-mapping.ts"
import { tableStream } from "./table-stream.ts"

/** Every mapping of an engine. */
export interface StreamMappings {
  /** Starts one. Throws when the table has no stream, or a mapping of that name. */
  map(engine: Engine, settings: StreamMappingSettings): StreamMapping
  /** Lets all look for records. */
  readonly wake: () => void
  /** Resolves when all are drained at one time: a handler's own writes may put records on a stream that was. */
  readonly drained: () => Promise<void>
  stop(): Promise<void>
}

export function createStreamMappings(): StreamMappings {
  const mappings = new Map<string, StreamMapping>()
  const all = (): StreamMapping[] => [...mappings.values()]
  return {
    map(engine, settings) {
      const { tableName, name = "default" } = settings
      const id = `${tableName}~${name}`
      if (mappings.has(id))
        throw new Error(
          `expected one mapping "${name}" of table "${tableName}", got a second: name it`,
        )
      const mapping = started(engine, { ...settings, name })
      mappings.set(id, mapping)
      mapping.wake()
      return {
        ...mapping,
        stop: async () => {
          mappings.delete(id)
          await mapping.stop()
        },
      }
    },
    wake: () => {
      for (const mapping of all()) mapping.wake()
    },
    drained: async () => {
      let taken: readonly number[]
      do taken = await Promise.all(all().map((mapping) => mapping.drained()))
      while (taken.some((count) => count > 0))
    },
    stop: async () => {
      await Promise.all(all().map((mapping) => mapping.stop()))
    },
  }
}

function started(
  engine: Engine,
  settings: StreamMappingSettings & { readonly name: string },
): StreamMapping {
  const { tableName, name } = settings
  return createStreamMapping(tableStream(engine, { tableName, mapping: name }), {
    handler: settings.handler,
    batchSize: settings.batchSize ?? 100,
    maximumRetryAttempts: settings.maximumRetryAttempts ?? 3,
    bisect: settings.bisect ?? false,
    retryDelay: settings.retryDelay ?? ((attempt) => Math.min(20 * 2 ** attempt, 1000)),
  })
}
