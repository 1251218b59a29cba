import type { Lexicon } from "../lexicon.ts"
import { counted, phrases } from "./word-lists.ts"

/** American English. */
export const enUs: Lexicon = {
  monthFirst: true,
  minutesFirst: true,
  ordinalEndings: ["st", "nd", "rd", "th"],
  valued: {
    weekday: counted(
      `monday, mondays, mon; tuesday, tuesdays, tue, tues; wednesday, wednesdays, wed;
       thursday, thursdays, thu, thur, thurs; friday, fridays, fri; saturday, saturdays, sat;
       sunday, sundays, sun`,
      1,
    ),
    month: counted(
      `january, jan; february, feb; march, mar; april, apr; may; june, jun; july, jul; august, aug;
       september, sep, sept; october, oct; november, nov; december, dec`,
      1,
    ),
    dayOffset: counted(
      `day before yesterday, the day before yesterday; yesterday; today, later today;
       tomorrow, tomorrows, tmrw; day after tomorrow, the day after tomorrow`,
      -2,
    ),
    yearDay: {
      "new years day": 101,
      "valentines day": 214,
      halloween: 1031,
      "christmas eve": 1224,
      "christmas day": 1225,
      christmas: 1225,
      "new years eve": 1231,
    },
    clock: counted("midnight; noon, midday, 12 noon, twelve noon, lunchtime", 0, 720),
    meridiem: counted("am, a m; pm, p m", 0, 12),
    dayPart: counted(
      `morning, mornings, in the morning, before lunch, before noon;
       afternoon, afternoons, in the afternoon, after lunch, after noon;
       evening, evenings, in the evening, after work; night, at night, tonight`,
      0,
    ),
    unit: { day: 1, days: 1, week: 7, weeks: 7, weekend: 2, month: 30, months: 30 },
    number: {
      ...counted(
        `zero; one; two; three; four; five; six; seven; eight; nine; ten; eleven; twelve; thirteen;
         fourteen; fifteen; sixteen; seventeen; eighteen; nineteen`,
        0,
      ),
      ...counted("twenty; thirty; forty; fifty", 20, 10),
    },
    ordinal: {
      ...counted(
        `first; second; third; fourth; fifth; sixth; seventh; eighth; ninth; tenth; eleventh;
         twelfth; thirteenth; fourteenth; fifteenth; sixteenth; seventeenth; eighteenth; nineteenth`,
        1,
      ),
      ...counted("twentieth; thirtieth", 20, 10),
    },
  },
  plain: {
    next: phrases("next, the next, the following, following"),
    this: phrases("this, this coming, coming"),
    within: phrases("in, within"),
    half: phrases("half"),
    quarter: phrases("quarter, a quarter"),
    quarterTo: [],
    past: phrases("past"),
    to: phrases("to, till, til"),
    oClock: phrases("oclock, o clock"),
    at: phrases("at, around, about, at about, at around, like, make it, make that, say"),
    after: phrases("after, any time after, anytime after, later than, not before"),
    before: phrases("before, any time before, anytime before, earlier than, not after, by"),
    between: phrases("between"),
    and: phrases("and"),
    from: phrases("from"),
    insteadOf: phrases("instead of, rather than, not, not on, not at"),
    hundred: phrases("hundred, hundred hours"),
    oh: phrases("oh, o"),
    yes: phrases(
      `yes, yeah, yep, yup, yes please, sure, ok, okay, right, correct, exactly, perfect, absolutely,
       definitely, certainly, of course, go ahead, please do, do it, do that, book it, move it,
       thats right, that is right, thats correct, that is correct, that works, sounds good,
       sounds great, fine, thats fine, i confirm, confirm, confirmed, works for me, you got it,
       uh huh, mhm, great, that would be great, that one`,
    ),
    no: phrases(
      `no, nope, nah, no no, wrong, thats wrong, that is wrong, thats not right, not right,
       that is not right, not correct, incorrect, not really, dont, do not, no thanks, no thank you,
       please dont, dont book it, id rather not, i would rather not, rather not, i wont, i do not want to,
       i dont want to, i wont tell you, thats private, none of your business, doesnt work, does not work,
       doesnt work for me, does not work for me, wont work, wont work for me, will not work, isnt right, is not right,
       isnt good, isnt ok, too early, too late`,
    ),
    none: phrases(
      `none, none of them, none of these, none of those, neither, neither of them, something else,
       another time, another day, other times, a different time, a different day, different time,
       different day, they dont work, none work for me, no good, not any of them, anything else,
       any other time, any other times, any other day, what else, what else do you have`,
    ),
    any: phrases(
      `any, any time, anytime, any day, whenever, whatever, anything, either, you choose, you pick,
       i dont mind, i dont care, doesnt matter, it doesnt matter, no preference, i dont know, dont know,
       not sure, im not sure, no idea, what do you have, what have you got, what times do you have,
       whats available, what is available, what times are free, what times are available, whats free,
       what is free, when are you free, what days do you have, which days do you have`,
    ),
    earliest: phrases(
      `earliest, the earliest, the earliest you have, earliest you have, first available,
       the first available, next available, the next available, as soon as possible, asap,
       as early as possible, soonest, the soonest, right away, earliest possible,
       the earliest possible, earliest available, the earliest available, the earliest one,
       earliest one, the earliest time, earliest time, your first opening, next opening,
       the earlier one, earlier one`,
    ),
    latest: phrases("latest, the latest, the latest one, the later one, later one"),
    last: phrases("last, the last, the last one, last one"),
    later: phrases("later, a bit later, a little later, something later, anything later, later on"),
    earlier: phrases(
      `earlier, a bit earlier, a little earlier, something earlier, anything earlier, sooner,
       anything sooner`,
    ),
    abandon: phrases(
      `never mind, nevermind, forget it, forget about it, cancel that, cancel, stop, leave it,
       leave it as it is, leave them, i changed my mind, ive changed my mind, not today, dont bother,
       skip it, goodbye, good bye, bye`,
    ),
    wait: phrases(
      `hold on, hold on a moment, hold on a second, wait, wait a moment, wait a second, one moment,
       one second, just a moment, just a second, just a minute, one minute, a moment, hang on,
       give me a moment, give me a second, let me check, let me look, let me see, let me think`,
    ),
    label: phrases("number, option, choice, press, key"),
    filler: phrases(
      `a, an, the, on, for, of, it, its, is, that, thats, this is, there, then, so, please, thanks,
       thank you, um, uh, er, hmm, well, oh well, actually, instead, i, id, ill, im, me, my, we,
       would, will, could, can, do, like to, want, need, how, what, what about, how about, maybe,
       perhaps, with, ones, time, times, take, choose, pick, prefer, rather, be, have, you, but, just,
       let, lets, good, better, best, works, work, change, change it, slot, sorry,
       come, go, get, some, sometime, early, late, mean, meant`,
    ),
  },
}
