import { grammarOf } from "@call-center/callers"

import { answers } from "./answers.ts"
import { openings } from "./openings.ts"
import { talk } from "./talk.ts"
import { when } from "./when.ts"

/** What callers say in American English. */
export const enUs = grammarOf({ ...when, ...openings, ...answers, ...talk })
