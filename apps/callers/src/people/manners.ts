import type { Manner } from "@call-center/callers"

const plain: Manner = {
  name: "plain",
  decorates: 0,
  slips: 0,
  asksAgain: 0.01,
  thinks: 0.01,
  injects: 0,
  keys: "whenHinted",
  changesMind: 0.05,
  hangsUp: 0.1,
  patience: 6,
}

/** The manners that callers have, each with how many of a hundred have it. */
export const manners: readonly (readonly [number, Manner])[] = [
  [16, plain],
  [16, { ...plain, name: "curt", hangsUp: 0.5, patience: 5 }],
  [
    10,
    {
      ...plain,
      name: "elderly",
      decorates: 0.4,
      asksAgain: 0.08,
      thinks: 0.06,
      keys: "never",
      patience: 8,
    },
  ],
  [10, { ...plain, name: "hesitant", decorates: 0.5, thinks: 0.1, changesMind: 0.2, patience: 7 }],
  [9, { ...plain, name: "chatty", decorates: 0.4, keys: "never", patience: 7 }],
  [9, { ...plain, name: "selfCorrecting", slips: 0.4, changesMind: 0.1 }],
  [
    8,
    { ...plain, name: "forgetful", asksAgain: 0.12, thinks: 0.04, changesMind: 0.1, patience: 8 },
  ],
  [8, { ...plain, name: "nonNative", decorates: 0.2, asksAgain: 0.05 }],
  [7, { ...plain, name: "keypad", keys: "always", patience: 5 }],
  [4, { ...plain, name: "hostile", decorates: 0.4, keys: "never", hangsUp: 0.7, patience: 4 }],
  [3, { ...plain, name: "injecting", injects: 0.3 }],
]
