import type { Facts } from "@call-center/callers"

import type { Phrase } from "./listening-rules.ts"

type Means = Phrase["means"]

export function asks(topic: string, task?: string): Means {
  return () => ({ act: "asks", topic, ...(task !== undefined && { task }) })
}

/** A question that takes a day for granted. */
export function asksAbout(topic: string): Means {
  return (about, moments) => ({ act: "asks", topic, facts: moments(about)[0] ?? {} })
}

export function tells(what: string): Means {
  return (about, moments) => ({ act: "tells", what, facts: moments(about) })
}

export function offers(what: string): Means {
  return (about, moments) => ({
    act: "offers",
    what,
    options: moments(about)
      .filter(({ time }) => time !== undefined)
      .map((facts) => ({ facts })),
  })
}

export function readsBack(task: string): Means {
  return (about, moments) => ({ act: "readsBack", task, facts: moments(about).at(-1) ?? {} })
}

/** A read-back of two moments: which one is the old one is the language's. */
export function readsBackMove(order: "fromTo" | "toFrom"): Means {
  return (about, moments) => {
    const [first = {}, second = {}] = moments(about)
    const [from, to] = order === "fromTo" ? [first, second] : [second, first]
    return { act: "readsBack", task: "move", facts: { ...to, ...renamed(from) } }
  }
}

export function readsBackDigits(): Means {
  return (about) => ({
    act: "readsBack",
    task: "number",
    facts: { digits: about.replaceAll(/\D/gu, "") },
  })
}

export const puzzled: Means = () => ({ act: "puzzled" })

export const hintsKeys: Means = () => ({ act: "hintsKeys" })

function renamed({ date, time }: Facts): Facts {
  return {
    ...(date !== undefined && { fromDate: date }),
    ...(time !== undefined && { fromTime: time }),
  }
}
