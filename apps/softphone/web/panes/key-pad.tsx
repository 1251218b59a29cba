import type { JSX } from "preact"

import { pressKey } from "../app/keys.ts"

const letters: Readonly<Record<string, string>> = {
  2: "ABC",
  3: "DEF",
  4: "GHI",
  5: "JKL",
  6: "MNO",
  7: "PQRS",
  8: "TUV",
  9: "WXYZ",
}

const names: Readonly<Record<string, string>> = { "*": "star", "#": "hash" }

/** The twelve keys of a telephone. */
export function KeyPad(): JSX.Element {
  return (
    <div class="pad" role="group" aria-label="Keys">
      {Array.from("123456789*0#", (key) => (
        <button
          key={key}
          type="button"
          class="key"
          aria-label={names[key] ?? key}
          data-letters={letters[key] ?? ""}
          onClick={() => {
            pressKey(key)
          }}
        >
          {key}
        </button>
      ))}
    </div>
  )
}
