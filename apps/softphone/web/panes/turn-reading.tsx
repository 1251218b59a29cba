import type { CallEvent } from "@call-center/simulator"
import type { JSX } from "preact"

import { intentScores, readWords, slotLines, whyChosen } from "../state/lex-view.ts"

type LexTurn = Extract<CallEvent, { type: "LexTurn" }>

/** A turn for people: words, intents, slots and what comes next. */
export function TurnReading({ turn }: { readonly turn: LexTurn }): JSX.Element {
  const { state, confirmationState, dialogAction, slotToElicit, intent } = turn
  return (
    <>
      <Heard turn={turn} />
      <div>
        <h3>
          Intent
          <span>
            {state}
            {confirmationState === "None" ? "" : `, ${confirmationState}`}
          </span>
        </h3>
        <Scores turn={turn} />
        <p class="because">{whyChosen(turn)}</p>
      </div>
      <Slots turn={turn} />
      <div>
        <h3>Next</h3>
        <p class="next">
          <span class="tag">{dialogAction}</span>
          <span class="tag plain">{slotToElicit ?? intent}</span>
        </p>
      </div>
      <Attributes turn={turn} />
    </>
  )
}

function Heard({ turn }: { readonly turn: LexTurn }): JSX.Element {
  const words = readWords(turn)
  const { transcript, inputMode } = turn
  if (transcript === "") return <p class="heard">(silence)</p>
  if (words === undefined || words.length === 0 || inputMode === "DTMF")
    return <p class="heard">{inputMode === "DTMF" ? `keys ${transcript}` : `“${transcript}”`}</p>
  const unread = words.filter(({ kind }) => kind === undefined).map(({ word }) => word)
  return (
    <div>
      <p class="heard">
        {words.map(({ word, kind }, index) => (
          <span key={index} class={kind === undefined ? "unread" : "read"} title={kind}>
            {word}
          </span>
        ))}
      </p>
      <p class="because">
        {unread.length === 0
          ? "The code hook accounted for every word."
          : `The code hook left unread: ${unread.join(" ")}`}
      </p>
    </div>
  )
}

function Scores({ turn }: { readonly turn: LexTurn }): JSX.Element {
  return (
    <ul class="scores">
      {intentScores(turn).map(({ intent, score, isChosen }) => (
        <li key={intent} class={isChosen ? "score chosen" : "score"}>
          <span>{intent}</span>
          <i class="bar" style={{ "--score": score ?? 0 }} />
          <b>{score === undefined ? "–" : score.toFixed(2)}</b>
        </li>
      ))}
    </ul>
  )
}

function Slots({ turn }: { readonly turn: LexTurn }): JSX.Element | null {
  const { lines, empty } = slotLines(turn)
  if (lines.length + empty.length === 0) return null
  return (
    <div>
      <h3>
        Slots <span>from the words</span>
      </h3>
      <table class="slots">
        <tbody>
          {lines.map(({ name, value, words, isAsked }) => (
            <tr key={name} class={isAsked ? "ask" : ""}>
              <th scope="row">{name}</th>
              <td>{value ?? "asked for"}</td>
              <td class="words">{words === undefined ? "" : `“${words}”`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {empty.length > 0 && <p class="because">empty: {empty.join(", ")}</p>}
    </div>
  )
}

function Attributes({
  turn: { sessionAttributes },
}: {
  readonly turn: LexTurn
}): JSX.Element | null {
  const entries = Object.entries(sessionAttributes)
  if (entries.length === 0) return null
  return (
    <div>
      <h3>Session attributes</h3>
      <pre>{entries.map(([name, value]) => `${name} = ${value}`).join("\n")}</pre>
    </div>
  )
}
