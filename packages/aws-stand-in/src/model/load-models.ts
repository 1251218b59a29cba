import { existsSync, readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"

import { type ServiceModel, serviceModel } from "./service-model.ts"

/** Gives the model of a service by botocore's name for it; undefined for one that botocore lacks. */
export type Models = (service: string) => ServiceModel | undefined

/** The newest models in a botocore's `data` folder, each read when it is first asked for. */
export function loadModels(dataFolder: string): Models {
  const loaded = new Map<string, ServiceModel | undefined>()
  return (service) => {
    if (!loaded.has(service)) loaded.set(service, load(dataFolder, service))
    return loaded.get(service)
  }
}

function load(dataFolder: string, service: string): ServiceModel | undefined {
  const folder = join(dataFolder, service)
  if (!existsSync(folder)) return undefined
  const newest = readdirSync(folder).toSorted().at(-1) ?? ""
  const file = join(folder, newest, "service-2.json.gz")
  if (!existsSync(file)) return undefined
  return serviceModel(service, JSON.parse(gunzipSync(readFileSync(file)).toString("utf8")))
}
