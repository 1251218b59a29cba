import { grammarOf } from "@call-center/callers"

import { answers } from "./answers.ts"
import { openings } from "./openings.ts"
import { talk } from "./talk.ts"
import { when } from "./when.ts"

/** What callers say in the Spanish of the United States. */
export const esUs = grammarOf({ ...when, ...openings, ...answers, ...talk })
