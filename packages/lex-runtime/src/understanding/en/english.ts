import type { Language } from "../language.ts"
import { phrase } from "../phrase-rule.ts"
import { dateRules, dateShift } from "./dates.ts"
import { numberWords } from "./numbers.ts"
import { bareTimes, dayParts, timeRules } from "./times.ts"

const list = (words: string): string[] => words.split("|")

export const english: Language = {
  code: "en",
  numberWords,
  dateRules,
  dateShift,
  timeRules,
  bareTimes,
  dayParts,
  spokenZero: new Set(["oh", "o"]),
  repeats: new Map([
    ["double", 2],
    ["triple", 3],
    ["treble", 3],
  ]),
  yes: list(
    "yes|no problem|no worries|yeah|yep|yup|yes please|sure|ok|okay|correct|right|that's right|that is right|" +
      "that's correct|that is correct|that's fine|that works|that's good|sounds good|sounds great|" +
      "looks good|go ahead|please do|do it|do that|of course|absolutely|definitely|certainly|" +
      "confirm|confirmed|i confirm|i do|it is|perfect|fine|great|good|you bet|affirmative|uh huh|" +
      "why not|by all means|true",
  ),
  no: list(
    "no|nope|nah|no thanks|no thank you|not really|not now|not today|wrong|that's wrong|" +
      "that is wrong|incorrect|that's not right|that isn't right|that is not right|" +
      "that's not correct|that's incorrect|not correct|not right|don't|do not|please don't|" +
      "don't do it|don't do that|never|never mind|nevermind|i don't|i do not|it isn't|negative|" +
      "not at all|absolutely not|certainly not|of course not|false",
  ),
  yesOpenings: new Set(list("yes|yeah|yep|yup|sure|ok|okay|correct|absolutely|definitely")),
  noOpenings: new Set(list("no|nope|nah|don't|wrong")),
  maybe: list("maybe|perhaps|possibly|i think so|probably|might be"),
  dontKnow: list("i don't know|don't know|not sure|i'm not sure|no idea|i have no idea"),
  spokenEmail: ["at", "dot"],
  fillers: new Set(
    list(
      "uh|um|er|erm|hm|hmm|oh|ah|well|so|like|please|thanks|thank|you|then|just|actually|maybe|" +
        "perhaps|hey|hi|hello|there|the|a|an|for|on|at|in|it|it's|is|to|let's|say|how|about|what|i|" +
        "i'd|want|would|make|that|one|number|option|my|me|and|with|can|be",
    ),
  ),
  answerOpenings: [
    /^(?:my (?:\p{L}+ )?(?:name )?is|it's|it is|this is|i'm|i am|i'm called|in|at|from|to) /u,
  ],
  waitPhrases: [
    // A second among ordinals is the token 2th.
    phrase(
      "(?:hold on|hang on|wait)(?: just)?(?: a| 1)?(?: moment| second| 2th| minute| sec| bit)?|bear with me",
    ),
    phrase(
      "(?:just )?(?:give me|(?:just )?(?:a|an|1)|need(?: a)?) (?:a |1 )?(?:moment|second|2th|minute|sec|couple of minutes)",
    ),
    phrase("let me (?:check|look|see|find it|get it)"),
  ],
  continuePhrases: [
    phrase("i'm (?:ready|back|here)|continue|go on|go ahead|ready|i have it|i've got it|got it"),
  ],
  stopWords: new Set(
    list(
      "a|an|the|i|i'd|i'm|me|my|to|for|of|on|at|in|is|it|and|please|would|like|can|could|you|do|uh|" +
        "um|with|that|this|so|be|hi|hello|hey|just|will|have|there",
    ),
  ),
  synonyms: [
    ["book", "schedule", "arrange", "reserve", "plan", "organize", "organise"],
    ["demo", "demonstration", "appointment", "meeting", "session", "booking", "reservation"],
    ["move", "reschedule", "change", "shift", "postpone", "push", "rebook"],
    ["cancel", "delete", "remove", "drop", "scrap"],
    ["agent", "human", "person", "representative", "operator", "someone", "somebody", "rep"],
    ["check", "verify"],
    ["talk", "speak", "chat", "connect"],

    ["bye", "goodbye"],
  ],
  builtInUtterances: {
    "AMAZON.HelpIntent": list(
      "help|help me|can you help me|i need help|what can you do|what can i do|what can i say|" +
        "what are my options|how does this work|i don't know what to do",
    ),
    "AMAZON.CancelIntent": ["cancel", "never mind", "forget it"],
    "AMAZON.StopIntent": ["stop", "off", "shut up"],
    "AMAZON.RepeatIntent": ["repeat", "say that again", "repeat that", "say it again"],
    "AMAZON.PauseIntent": ["pause", "pause that"],
    "AMAZON.ResumeIntent": ["resume", "continue", "keep going"],
    "AMAZON.StartOverIntent": ["start over", "restart", "start again"],
    "AMAZON.YesIntent": ["yes", "yes please", "sure"],
    "AMAZON.NoIntent": ["no", "no thanks"],
  },
}
