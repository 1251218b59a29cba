import type { GrammarRules } from "@call-center/callers"

/** How callers come to the point, once they were asked what they want. */
export const openings: GrammarRules = {
  hello: ["hello", "hi", "hi there", "good morning", "hey", "yes hello", "oh hi"],
  "hello.curt": ["", "hi"],
  reason: [
    "a friend told me about you",
    "my colleague saw your product last week",
    "I read about you in the paper",
    "we're looking for something new at work",
  ],
  a: ["a demo", "a demonstration", "a product demo", "a demo with you", "one of your demos"],
  want: [
    "I was hoping to get <a>",
    "is it possible to book <a>",
    "I'd love to set up <a>",
    "could you put me in for <a>",
    "I'd like to reserve <a>",
    "I'm looking to schedule <a>",
    "we want to come in for <a>",
    "can I still get <a>",
    "I would like to arrange <a>",
    "my boss asked me to book <a>",
  ],
  "want.curt": ["I need <a>", "<a>, for me", "get me <a>"],
  "want.nonNative": [
    "I want make <a>",
    "please I like to have <a>",
    "it is possible <a> for me",
    "I need do <a>",
  ],
  "want.hostile": ["just give me <a> already", "I want <a> and make it quick"],
  "open.book": ["<hello>, <want>", "<want> please", "<hello>, <reason>, and <want>"],
  "open.book.curt": ["<want.curt>"],
  "open.book.nonNative": ["<hello> <want.nonNative>"],
  "open.book.hostile": ["<want.hostile>"],
  "open.bookDay": ["<hello>, <want> <onDay>", "<want> <onDay> if you can"],
  "open.bookDay.curt": ["<want.curt> <onDay>"],
  "open.bookDay.nonNative": ["<want.nonNative> <onDay>"],
  "open.bookDay.hostile": ["<want.hostile> <onDay>"],
  "open.bookWhen": ["<hello>, <want> <onDay> at <time>", "<want> <onDay> at <time> if that's free"],
  "open.bookWhen.curt": ["<want.curt> <onDay> at <time>"],
  "open.bookWhen.nonNative": ["<want.nonNative> <onDay> at <time>"],
  "open.bookWhen.hostile": ["<want.hostile> <onDay> at <time>"],
  "open.bookWindow": ["<hello>, <want> <onDay> <window>", "<want> <onDay>, <window>"],
  "open.bookSpan": ["<hello>, <want> <span>", "<want> <span> please"],

  mine: ["my demo", "my appointment", "the demo I booked", "my booking", "that demo of mine"],
  "open.check": [
    "<hello>, can you tell me when <mine> is again",
    "I'm not sure any more when I have <mine>",
    "could you look up <mine> for me",
    "<hello>, I just want to know what time <mine> is at",
    "what did we say for <mine>",
  ],
  "open.check.curt": ["when was <mine>", "<mine>, when is it"],
  "open.check.nonNative": ["please say me when is <mine>", "I forget the hour of <mine>"],
  "open.check.hostile": ["so when is <mine>, you never told me"],

  "open.move": [
    "<hello>, I have to move <mine> to another day",
    "is there any way to change <mine>",
    "I'm afraid I need a different time for <mine> now",
    "could we put <mine> on some other day",
  ],
  "open.move.curt": ["I need to move <mine>", "other time for <mine>"],
  "open.move.nonNative": ["I need change the day of <mine>", "possible to move <mine> please"],
  "open.move.hostile": ["your time doesn't suit me at all, move <mine>"],
  "open.moveWhen": [
    "<hello>, I have to move <mine> to <day> at <time>",
    "can you change <mine> to <day> at <time> for me",
    "I'd rather have <mine> <onDay> at <time>",
  ],
  "open.moveFromTo": [
    "I'd like to move <mine> from <day@from> to <day> at <time>",
    "could you shift the one <onDay@from> to <day> at <time>",
  ],

  "open.cancel": [
    "<hello>, I'm afraid I have to cancel <mine>",
    "I'd like to call off <mine> please",
    "something has come up and I need to cancel <mine>",
    "could you take <mine> off the books",
  ],
  "open.cancel.curt": ["cancel <mine> please", "I need <mine> cancelled"],
  "open.cancel.nonNative": ["I want cancel <mine>", "please to cancel <mine>, I not can come"],
  "open.cancel.hostile": ["cancel <mine>, I've had enough of you people"],
  "open.cancelDay": [
    "<hello>, I'm afraid I have to cancel <mine> <onDay>",
    "I'd like to call off the one <onDay>",
    "please cancel the one I have <onDay>",
  ],

  "open.person": [
    "<hello>, could I talk to somebody in person please",
    "I'd rather speak with one of your colleagues",
    "is there a real human I could have a word with",
    "put me on to a person, would you",
  ],
  "open.person.curt": ["a human please now", "just a person"],
  "open.person.nonNative": ["I want speak with person please", "please give me a human person"],
  "open.person.hostile": [
    "I'm not talking to a computer, get me a human",
    "give me a real person now",
  ],

  "open.hours": ["<hello>, until when are you open on weekdays", "what are your hours these days"],
  "open.length": ["how long would such a demo take", "<hello>, how much time do I need for a demo"],
  "open.who": ["wait, who am I talking to here", "hang on, are you a machine"],
  "open.data": [
    "what do you people do with my phone number",
    "do you keep what I tell you about me",
  ],

  "open.nothing": [
    "oh, I think I have the wrong number",
    "sorry, I misdialed",
    "never mind, it's nothing",
  ],
  "open.nothing.curt": ["wrong number"],
}
