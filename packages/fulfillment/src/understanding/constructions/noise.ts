import { construction } from "../grammar/construction.ts"

/** Words that look like a day or a time and tell none that is wished: good afternoon, for ten years, I rang yesterday. */
export const noise = {
  noise: construction("Noise", [], () => true),
  /** my birthday, which is the fifth: an occasion of the caller's, before its day is told */
  event: construction("Event", [], () => true),
  /** until Monday: how long somebody is away, unless something is put off until then */
  untilDay: construction("Until", [], ({ Day, Week = Day }) => Week),
} as const
