import type { CallCenter } from "@call-center/config"

import type { Hearing } from "../stories/hearing.ts"
import { judgeStory } from "../stories/judge-story.ts"
import { playStory } from "../stories/play-story.ts"
import {
  holds,
  jsonReport,
  type PlayedStory,
  type StoryReport,
  textReport,
} from "../stories/story-report.ts"
import { readStories, storiesOnly } from "../stories/story.ts"

/** Which stories are played, and how. */
export interface StoriesRun {
  readonly file: string
  /** A name or a kind; all without it. */
  readonly only: string | undefined
  readonly hearing: Hearing
  readonly json: boolean
}

/** Plays stories one after the other and writes a report of them; whether all of them hold. Throws `UsageFault`. */
export async function runStories(
  { file, only, hearing, json }: StoriesRun,
  callCenter: CallCenter,
  write: (text: string) => void,
): Promise<boolean> {
  const report: StoryReport = json ? jsonReport : textReport
  const stories: PlayedStory[] = []
  for (const story of storiesOnly(readStories(file), only)) {
    const end = await playStory(story, callCenter, hearing)
    const played = { story, end, judgement: judgeStory(story, end) }
    stories.push(played)
    write(report.played(played))
  }
  write(report.ended(stories))
  return stories.every(holds)
}
