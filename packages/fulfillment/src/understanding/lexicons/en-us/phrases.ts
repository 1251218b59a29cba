import type { PhraseKind } from "../../lexicon.ts"
import { phrases as list } from "../../word-lists.ts"

/** What callers say in American English beside the words of days and times. */
export const phrases: Readonly<Record<PhraseKind, readonly string[]>> = {
  not: list(
    `(i|we) (cant|cannot|wont|dont) (do|make|come on|come in on|work|work on), not, not on, not at, instead of, rather than, anything but, cant do, cannot do, cant make, cannot make,
     cant come, cannot come, cant come on, (dont|do not) think (i|we|ill|well) (can |am going to |)(make|come|do|make it|be there|attend)(| on| at), (wont|cant|cannot|not|will not|never|not going to|not gonna) be able to (make|come|do|make it|be there|attend)(| on| at), (wont|will not) (make|come|make it|be there)(| on| at), cant make it(| on| at), busy, busy on, im busy, i have a meeting, im in a meeting, i have something, i have something on,
     except, other than, apart from, forget, skip, no longer`,
  ),
  origin: list("from"),
  unfit: list(
    `doesnt work, does not work, wont work, will not work, doesnt suit, does not suit, is no good, isnt good,
     no good, is too early, is too late, too early, too late, is a bit too early, is a bit too late,
     is bad, isnt possible, is not possible, is out, is off, im busy, i cant, i cant come, i cannot,
     im not free, doesnt work for me, doesnt suit me, wont do, is impossible,
     is (a bit|a little|a little bit|rather|kind of|pretty|quite|way|much|just) (too |)(early|late)`,
  ),
  correction: list(
    `no, no wait, wait no, oh no, no sorry, sorry, i mean, i meant, actually, or actually, or rather, (or |)(actually |)(scratch|scrap|strike) that,
     correction, hang on, wait, make that, no no, better yet, on second thought, oops`,
  ),
  wanted: list(
    `make it, make that, i prefer, id prefer, prefer, i would prefer, id rather, i would rather, rather, to, lets do, lets say,
     lets make it, (it|would|itd|id) have to be, it has to be, has to be, must be, (needs|would need) to be, how about, what about, change it to, change that to, move it to, switch to, change to, instead`,
  ),
  better: list(
    `would be better, is better, works better, would be best, is best, are best, are better, would be perfect, instead, would suit,
     works best, better, preferably, suits me better, suits me best, would be preferred, would work better`,
  ),
  moving: list(
    `move, move it, move that, moved, change it, change that, reschedule, rescheduled, change, switch, shift, postpone, push, bring, swap, delay, put off, put it off`,
  ),
  yes: list(
    "yes, yeah, yep, yup, sure, ok, okay, right, correct, exactly, perfect, absolutely, great, fine, uh huh, mhm, of course",
  ),
  no: list(
    `no, nope, nah, no no, wrong, thats wrong, that is wrong, thats not right, not right,
     that is not right, not correct, incorrect, not really, dont, do not, no thanks, no thank you,
     please dont, dont book it, id rather not, i would rather not, rather not, i wont, i do not want to,
     i dont want to, i wont tell you, thats private, none of your business, doesnt work, does not work,
     doesnt work for me, does not work for me, wont work, wont work for me, will not work, isnt right, is not right,
     isnt good, isnt ok, too early, too late`,
  ),
  none: list(
    `none, none of them, none of these, none of those, neither, neither of them, something else,
     another time, another day, other times, a different time, a different day, different time,
     different day, they dont work, none work for me, no good, not any of them, anything else,
     any other time, any other times, any other day, what else, what else do you have, other (options|choices|possibilities|slots|openings),
     alternatives`,
  ),
  any: list(
    `any, any time, anytime, any day, whenever, whenever suits you, whatever, whatevers easiest, whatevers best, whatever is easiest,
     whenever (you have|you can|youre free|theres) (space|time|room|one|a slot|something|), whatever suits you, whatever works, whatever works for you, whatever you have, up to you, its up to you, you decide, your choice, anything, either, you choose, you pick,
     i dont mind, i dont care, doesnt matter, it doesnt matter, no preference, what do you have, what have you got, what times do you have,
     whats available, what is available, what times are free, what times are available, whats free,
     what is free, when are you free, what days do you have, which days do you have`,
  ),
  undecided: list(`i dont know, dont know, not sure, im not sure, no idea`),
  earliest: list(
    `earliest, the earliest, the earliest you have, earliest you have, first available,
     the first available, next available, the next available, as soon as possible, asap,
     soonest, the soonest, right away, right now, now, straight away, immediately, earliest possible,
     the earliest possible, earliest available, the earliest available, the earliest one,
     earliest one, the earliest time, earliest time, your first opening, next opening,
     the earlier one, earlier one, as (early|soon|quickly) as (you can|it can be|i can|we can|can be|you have), the very first (slot|time|one|opening), how (soon|early|quickly) (can|could) (i|we|you), your (earliest|first) (slot|time|appointment|one|available)`,
  ),
  latest: list(`latest, the latest, the latest one, the later one, later one`),
  last: list("last, the last, the last one, last one"),
  abandon: list(
    `never mind, nevermind, forget it, forget about it, cancel that, cancel, stop, leave it,
     (leave|keep) it (as it is|the way it is|where it is), leave them, i changed my mind, ive changed my mind, not today, dont bother,
     skip it, goodbye, good bye, bye`,
  ),
  wait: list(
    `hold on, hold on a moment, hold on a second, wait, wait a moment, wait a second, one moment,
     one second, just a moment, just a second, just a minute, one minute, a moment, hang on,
     give me a moment, give me a second, let me check, let me look, (|now )let me (see|think)`,
  ),
  label: list("number, option, choice, press, key"),
  one: list("one, option, choice, slot, time"),
  oh: list("oh, o, zero"),
  twice: list("double"),
  thrice: list("triple"),
  binding: list(
    "next, following, after, before, until, till, past, ago, early, late, mid, week, weeks, month, months, between, half, century, centuries, decade, days, years, thousand",
  ),
  dangling: list("after, before"),
  clause: list("so, but, because, cause"),
  filler: list(
    `than (planned|booked|arranged|scheduled), if (thats|that is|its|it is) (no|not any) (trouble|bother|hassle), any (chance|way|possibility), a, an, the, i am, am i, on, for, of, it, its, is, that, thats, this is, there, then, so, please, thanks,
     thank you, um, uh, er, hmm, well, oh, oh well, i, id, ill, im, me, my, we, at, in, around, about, by, and,
     would, will, could, can, do, like, like to, want, need, how, what, maybe, say,
     perhaps, with, ones, time, times, take, choose, pick, be, have, you, but, just,
     let, lets, good, best, works, work, sorry,
     come, go, get, some, sometime, mean, meant`,
  ),
}
