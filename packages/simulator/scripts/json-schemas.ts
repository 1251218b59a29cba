import { toJsonSchema } from "@valibot/to-json-schema"
import * as v from "valibot"

import { scenarioSchema } from "../src/scenario/scenario-schema.ts"
import {
  anyStep,
  callScriptSchema,
  namedStepsSchema,
  step,
} from "../src/script/call-script-schema.ts"

/** JSON Schemas for editors, by file name, made from what reads the files; rules that only code can check are left out. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  return {
    "call-script.schema.json": schemaOf("A call script", callScriptSchema),
    "shared-steps.schema.json": schemaOf("Steps that call scripts share", namedStepsSchema),
    "scenario.schema.json": schemaOf("What calls meet", v.nullable(scenarioSchema)),
  }
}

function schemaOf(title: string, schema: v.GenericSchema): object {
  const { $schema, ...rest } = toJsonSchema(schema, {
    errorMode: "ignore",
    typeMode: "input",
    definitions: { step: anyStep },
    overrideSchema: ({ valibotSchema }) =>
      valibotSchema === step ? { $ref: "#/$defs/step" } : undefined,
  })
  return { $schema, title, ...rest }
}
