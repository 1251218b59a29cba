import { describe, expect, it } from "vitest"

import { bot, bothHooks, intent, prompt, slot, slotType } from "./support/bot-builder.ts"
import { Conversation, delegating, say, silence, type Hook } from "./support/conversation.ts"

const toppings = bot(
  [
    intent("OrderPizza", ["i want a pizza", "i want a pizza with {toppings}"], {
      ...bothHooks,
      slots: [
        slot(["toppings", "Topping"], "Which toppings?", {
          more: { MultipleValuesSetting: { AllowMultipleValues: true } },
        }),
      ],
      IntentConfirmationSetting: {
        PromptSpecification: prompt("Would you like me to order your {toppings} pizza?"),
      },
    }),
  ],
  { slotTypes: [slotType("Topping", ["pepperoni", "pineapple", ["mushroom", "mushrooms"]])] },
)

const scalar = (value: string): object => ({
  shape: "Scalar",
  value: { originalValue: value, interpretedValue: value, resolvedValues: [value] },
})

describe("a slot of many values", () => {
  // [D] multi-valued-slots: the shape of "I want a pizza with pepperoni and pineapple".
  it.each(["I want a pizza with pepperoni and pineapple", "pepperoni and pineapple"])(
    'is a List after "%s"',
    async (words) => {
      const call = new Conversation({ definition: toppings })

      if (!words.startsWith("I")) await call.turn(say("i want a pizza"))
      await call.turn(say(words))

      expect(call.lastEvent.sessionState.intent.slots["toppings"]).toEqual({
        shape: "List",
        value: {
          originalValue: "pepperoni and pineapple",
          interpretedValue: "pepperoni and pineapple",
          resolvedValues: ["pepperoni and pineapple"],
        },
        values: [scalar("pepperoni"), scalar("pineapple")],
      })
      // "Multi-value slots can be used in prompts."
      expect(call.heard).toBe("Would you like me to order your pepperoni and pineapple pizza?")
    },
  )

  // [D] "Multi-valued slots always return a list of values."
  it("is a List of one, too", async () => {
    const call = new Conversation({ definition: toppings })

    await call.turns(say("i want a pizza"), say("mushrooms please"))

    expect(call.lastEvent.sessionState.intent.slots["toppings"]).toMatchObject({
      shape: "List",
      values: [{ value: { originalValue: "mushrooms", interpretedValue: "mushroom" } }],
    })
  })
})

const part = (SlotTypeId: string, text: string): object => ({
  SlotTypeId,
  ValueElicitationSetting: { PromptSpecification: prompt(text) },
})

const definition = (Expression?: string): object => {
  return bot(
    [
      intent("Rent", ["rent a car"], {
        ...bothHooks,
        slots: [
          slot(["rental", "Rental"], "What, and when?", {
            more: {
              SubSlotSetting: {
                Expression,
                SlotSpecifications: {
                  car: part("Car", "Which car?"),
                  day: part("AMAZON.Date", "Which day?"),
                },
              },
            },
          }),
        ],
      }),
    ],
    {
      slotTypes: [
        slotType("Car", ["van", "truck"]),
        slotType("Rental", [], {
          CompositeSlotTypeSetting: {
            SubSlots: [
              { Name: "car", SlotTypeId: "Car" },
              { Name: "day", SlotTypeId: "AMAZON.Date" },
            ],
          },
        }),
      ],
    },
  )
}

const askForDay: Hook = (event) =>
  event.inputTranscript === "rent a car"
    ? {
        sessionState: {
          sessionAttributes: {},
          dialogAction: {
            type: "ElicitSlot",
            slotToElicit: "rental",
            subSlotToElicit: { name: "day" },
          },
          intent: { name: "Rent", state: "InProgress" },
        },
      }
    : delegating(event)

describe("a composite slot", () => {
  // [D] composite slots: "capture multiple pieces of information in a single user input".
  it("is filled by one answer", async () => {
    const call = new Conversation({ definition: definition() })

    await call.turns(say("rent a car"), say("a van on friday"))

    expect(call.lastEvent.sessionState.intent.slots["rental"]).toMatchObject({
      shape: "Composite",
      subSlots: {
        car: { shape: "Scalar", value: { interpretedValue: "van" } },
        day: { shape: "Scalar", value: { interpretedValue: "2026-12-04" } },
      },
    })
  })

  it("asks for the parts that are missing, each with its own prompt", async () => {
    const call = new Conversation({ definition: definition() })

    await call.turns(say("rent a car"), say("on friday"))
    expect(call.heard).toBe("Which car?")
    expect(call.lastEvent.proposedNextState?.dialogAction).toEqual({
      type: "ElicitSlot",
      slotToElicit: "rental",
      subSlotToElicit: { name: "car" },
    })
    await call.turn(silence)
    expect(call.heard).toBe("Which car?")
    await call.turn(say("the truck"))

    expect(call.effect).toMatchObject({
      type: "closed",
      result: { slots: { rental: "truck 2026-12-04" } },
    })
  })

  // [D] SubSlotSetting.Expression: "defining the constituent sub slots in the composite slot using logical AND and OR operators".
  it("is complete as soon as its expression holds", async () => {
    const call = new Conversation({ definition: definition("(car OR day)") })

    await call.turns(say("rent a car"), say("on friday"))

    expect(call.effect.type).toBe("closed")
  })

  it("takes the sub slot that a hook elicits", async () => {
    const call = new Conversation({ definition: definition(), hook: askForDay })

    await call.turn(say("rent a car"))

    expect(call.heard).toBe("Which day?")
  })
})

const strategy = (ResolutionStrategy: string): Conversation =>
  new Conversation({
    definition: bot(
      [
        intent("Order", ["order"], {
          ...bothHooks,
          slots: [slot(["size", "Size"], "What size?")],
        }),
      ],
      {
        slotTypes: [
          slotType("Size", [["small", "tiny", "little"], "large"], {
            ValueSelectionSetting: { ResolutionStrategy },
          }),
        ],
      },
    ),
  })

describe("custom slot types", () => {
  // [D] custom slot types, TOP_RESOLUTION: "If there is a resolution list for the slot, return the first value in the list"; other words are no value.
  it("resolve synonyms, and refuse other words, with TopResolution", async () => {
    const call = strategy("TOP_RESOLUTION")

    await call.turns(say("order"), say("enormous"))
    expect(call.value("size")).toBeUndefined()
    await call.turn(say("a tiny one"))

    expect(call.lastEvent.sessionState.intent.slots["size"]?.value).toEqual({
      originalValue: "tiny",
      interpretedValue: "small",
      resolvedValues: ["small"],
    })
  })

  // [D] ORIGINAL_VALUE: "Returns the value entered by the user, if the user value is similar to the slot value."
  it.each(["ORIGINAL_VALUE", "OriginalValue"])("take what was said with %s", async (name) => {
    const call = strategy(name)

    await call.turns(say("order"), say("enormous"))

    expect(call.value("size")).toBe("enormous")
  })
})
