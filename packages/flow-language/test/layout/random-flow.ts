import * as fc from "fast-check"

import type { FlowAction, FlowContent } from "../../src/flow-content.ts"

/** Flows of up to 40 actions with any transitions, valid or not; identifiers are any text, each once. */
export const randomFlow: fc.Arbitrary<FlowContent> = fc
  .uniqueArray(
    fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom("__proto__", "toString", "7")),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .chain((identifiers) =>
    fc.record({
      Version: fc.constant("2019-10-30"),
      StartAction: fc.constantFrom(...identifiers, "nowhere"),
      Actions: fc.tuple(...identifiers.map((Identifier) => randomAction(Identifier, identifiers))),
    }),
  )

function randomAction(
  Identifier: string,
  identifiers: readonly string[],
): fc.Arbitrary<FlowAction> {
  const target = fc.constantFrom(...identifiers, "nowhere")
  return fc
    .record(
      {
        NextAction: target,
        Errors: fc.array(
          fc.record({
            NextAction: target,
            ErrorType: fc.constantFrom("NoMatchingError", "NoMatchingCondition", "CallFailed"),
          }),
          { maxLength: 2 },
        ),
        Conditions: fc.array(
          fc.record({
            NextAction: target,
            Condition: fc.record({
              Operator: fc.constantFrom("Equals", "NumberLessThan"),
              Operands: fc.tuple(fc.string()),
            }),
          }),
          { maxLength: 3 },
        ),
      },
      { requiredKeys: [] },
    )
    .chain((Transitions) =>
      fc.record({
        Identifier: fc.constant(Identifier),
        Type: fc.constantFrom("MessageParticipant", "Compare", "DisconnectParticipant", "Invented"),
        Parameters: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })) as fc.Arbitrary<
          NonNullable<FlowAction["Parameters"]>
        >,
        Transitions: fc.constant(Transitions),
      }),
    )
}
