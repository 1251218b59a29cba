import { transcriptLines } from "@call-center/simulator"

import type { Judgement } from "./judge-story.ts"
import type { StoryEnd } from "./play-story.ts"
import type { Story } from "./story.ts"

/** A story that was played and judged. */
export interface PlayedStory {
  readonly story: Story
  readonly end: StoryEnd
  readonly judgement: Judgement
}

/** Shows stories as they are played, and sums them up. */
export interface StoryReport {
  played(story: PlayedStory): string
  ended(stories: readonly PlayedStory[]): string
}

/** For people: what failed with its transcript, then a table by kind, then `N of M stories`. */
export const textReport: StoryReport = {
  played: (played) => (holds(played) ? "" : failureText(played)),
  ended: (stories) => {
    const kinds = byKind(stories)
    const width = Math.max(...kinds.map(({ kind }) => kind.length))
    const rows = kinds.map(
      ({ kind, passed, stories: count }) =>
        `${kind.padEnd(width)}  ${`${passed}/${count}`.padStart(7)}`,
    )
    const { passed, unwantedWrites } = sumOf(stories)
    return [
      ...rows,
      "",
      `${unwantedWrites} unwanted writes`,
      `${passed} of ${stories.length} stories`,
      "",
    ].join("\n")
  },
}

/** One object a story, and one that sums them up. */
export const jsonReport: StoryReport = {
  played: (played) => {
    const { story, end, judgement } = played
    const transcript = end.calls.map(transcriptLines)
    return `${JSON.stringify({ name: story.name, kind: story.kind, passed: holds(played), ...judgement, transcript })}\n`
  },
  ended: (stories) =>
    `${JSON.stringify({ stories: stories.length, ...sumOf(stories), kinds: byKind(stories) })}\n`,
}

/** Whether all that the story wants was there. */
export function holds({ judgement }: PlayedStory): boolean {
  return judgement.unmet.length === 0
}

function failureText({ story, end, judgement }: PlayedStory): string {
  const { unmet, unwanted } = judgement
  return [
    `FAILED  ${story.kind}: ${story.name}`,
    ...unmet.map((each) => `  ${each}`),
    ...unwanted.map((each) => `  unwanted: ${each}`),
    ...end.calls.flatMap((events, at) => [
      `  call ${at + 1}`,
      ...transcriptLines(events).map((line) => `    ${line}`),
    ]),
    "",
    "",
  ].join("\n")
}

function sumOf(stories: readonly PlayedStory[]) {
  return {
    passed: stories.filter(holds).length,
    unwantedWrites: stories.filter(({ judgement }) => judgement.unwanted.length > 0).length,
  }
}

function byKind(stories: readonly PlayedStory[]) {
  const kinds = [...new Set(stories.map(({ story }) => story.kind))].toSorted()
  return kinds.map((kind) => {
    const ofKind = stories.filter(({ story }) => story.kind === kind)
    const { passed, unwantedWrites } = sumOf(ofKind)
    return { kind, stories: ofKind.length, passed, unwantedWrites }
  })
}
