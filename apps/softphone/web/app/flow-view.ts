import { computed, signal } from "@preact/signals"

import { traces, world } from "./store.ts"

/** The flow that was chosen to be shown; undefined follows the call. */
export const chosenFlow = signal<string | undefined>(undefined)

/** The block whose details are shown, by flow and Identifier. */
export const chosenBlock = signal<
  { readonly flow: string; readonly identifier: string } | undefined
>(undefined)

/** What is looked for among the blocks. */
export const soughtBlock = signal("")

/** How the drawing is shown: the block that runs, all of it, or what the user has moved to. */
export const flowMode = signal<"follow" | "fit" | "free">("follow")

/** How much closer a button wants the drawing to be shown; done and gone when it is drawn. */
export const zoomWish = signal<number | undefined>(undefined)

/** The flow that is shown. */
export const shownFlow = computed(() => {
  const { hello } = world.value
  const name = chosenFlow.value ?? traces.value.last?.flow ?? hello?.entryFlow
  return hello?.flows.find((flow) => flow.name === name)
})

/** The same each time, so that the drawing need not be looked at anew at each event. */
const nothing: ReadonlySet<string> = new Set()

/** Blocks of the flow that is shown whose Identifier, type or parameters hold what is looked for. */
export const foundBlocks = computed<ReadonlySet<string>>(() => {
  const words = soughtBlock.value.trim().toLowerCase()
  if (words === "") return nothing
  const actions = Object.entries(shownFlow.value?.actions ?? {})
  return new Set(
    actions
      .filter(([identifier, action]) =>
        `${identifier} ${JSON.stringify(action)}`.toLowerCase().includes(words),
      )
      .map(([identifier]) => identifier),
  )
})
