import { bot, bothHooks, intent, prompt, response, slot, slotType } from "./bot-builder.ts"

type Json = Record<string, unknown>

const bookVisit = (hooks: Json): Json =>
  intent(
    "BookVisit",
    [
      "book a visit",
      "book a visit for {date}",
      "book a visit for {date} at {time}",
      "i want to come in on {date}",
      "i'd like an appointment",
      "can i come at {time}",
      "1",
    ],
    {
      slots: [
        slot(["date", "AMAZON.Date"], "Which day?"),
        slot(["time", "AMAZON.Time"], "At what time?"),
        slot(["phone", "AMAZON.PhoneNumber"], "Your number?", { SlotConstraint: "Optional" }),
        slot(["choice", "Choice"], "Which one?", { SlotConstraint: "Optional" }),
      ],
      IntentConfirmationSetting: {
        PromptSpecification: prompt("Book {date} at {time}?"),
        DeclinationResponse: response("Not booked."),
      },
      ...hooks,
    },
  )

/** Books a visit with a confirmation, cancels one, orders tea, and has Amazon's help intent. */
export function visitBot(hooks: Json = bothHooks): Json {
  return bot(
    [
      bookVisit(hooks),
      intent(
        "CancelVisit",
        ["cancel my visit", "i can't make it", "call it off", "cancel my visit on {date}", "2"],
        {
          slots: [
            slot(["date", "AMAZON.Date"], "Cancel which day?", { SlotConstraint: "Optional" }),
          ],
          ...hooks,
        },
      ),
      intent("OrderTea", ["order tea", "i'd like a {kind} tea", "tea please"], {
        slots: [slot(["kind", "TeaKind"], "Which tea?")],
        IntentClosingSetting: { ClosingResponse: response("Your {kind} tea is on its way.") },
        ...hooks,
      }),
      { Name: "Help", ParentIntentSignature: "AMAZON.HelpIntent", ...hooks },
    ],
    {
      fallback: hooks,
      slotTypes: [
        slotType("TeaKind", [["green", "sencha"], ["black", "earl grey"], "mint"]),
        slotType("Choice", [
          ["1", "the first"],
          ["2", "the second"],
          ["3", "the third"],
        ]),
      ],
    },
  )
}
