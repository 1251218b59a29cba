import { acme } from "@call-center/domain/testing"
import { describe, expect, it } from "vitest"

import { botDefinition } from "../src/index.ts"

const options = {
  business: acme,
  locale: "en_US",
  voice: { id: "Joanna", engine: "neural" },
} as const

const model = "arn:aws:bedrock:us-east-1::foundation-model/some.model-v1:0"

function settings(changes: object): unknown {
  return botDefinition({ ...options, ...changes }).BotLocales[0]?.GenerativeAISettings
}

describe("a bot", () => {
  it("is understood by Lex's own classifier unless told otherwise, whatever model is named", () => {
    expect(settings({})).toBeUndefined()
    expect(settings({ understanding: "classic", slotModelArn: model })).toBeUndefined()
  })

  it("with assisted understanding asks a model about what the classifier is not sure of", () => {
    expect(settings({ understanding: "assisted" })).toEqual({
      RuntimeSettings: {
        NluImprovementSpecification: { Enabled: true, AssistedNluMode: "Fallback" },
      },
    })
  })

  it("asks the model that is named about slots, too", () => {
    expect(settings({ understanding: "assisted", slotModelArn: model })).toMatchObject({
      RuntimeSettings: {
        SlotResolutionImprovementSpecification: {
          Enabled: true,
          BedrockModelSpecification: { ModelArn: model },
        },
      },
    })
  })
})
