import type { WordValues } from "../../grammar/values.ts"
import { counted } from "../../word-lists.ts"

const numberWords = counted(
  `zero; one; two; three; four; five; six; seven; eight; nine; ten; eleven; twelve; thirteen;
   fourteen; fifteen; sixteen; seventeen; eighteen; nineteen`,
  0,
)

/** Words of American English that stand for a number of something. */
export const values: Readonly<Record<keyof WordValues, Readonly<Record<string, number>>>> = {
  Weekday: counted(
    `monday, mondays, mon; tuesday, tuesdays, tue, tues; wednesday, wednesdays, wed, weds;
     thursday, thursdays, thu, thur, thurs; friday, fridays, fri; saturday, saturdays, sat;
     sunday, sundays, sun`,
    1,
  ),
  Month: counted(
    `january, jan; february, feb; march, mar; april, apr; may; june, jun; july, jul; august, aug;
     september, sep, sept; october, oct; november, nov; december, dec`,
    1,
  ),
  Offset: {
    "today week": 7,
    "tomorrow week": 8,
    ...counted(
      `day before yesterday, the day before yesterday; yesterday;
     today, later today, this day, the same day, same day; tomorrow, tomorrows, tmrw, next day, the next day;
     day after tomorrow, the day after tomorrow, day after tmrw, the day after tmrw`,
      -2,
    ),
  },
  YearDay: {
    "new years day": 101,
    "new years": 101,
    "valentines day": 214,
    "independence day": 704,
    "fourth of july": 704,
    halloween: 1031,
    "christmas eve": 1224,
    "christmas day": 1225,
    christmas: 1225,
    "boxing day": 1226,
    "new years eve": 1231,
    "last day of the year": 1231,
    "the last day of the year": 1231,
    "penultimate day of the year": 1230,
    "the penultimate day of the year": 1230,
    "the last day but one of the year": 1230,
    "the second to last day of the year": 1230,
  },
  NamedClock: {
    ...counted("midnight, mid night; noon, midday, mid day, noontime, noonish, middayish", 0, 720),
    ...counted("lunchtime, lunch time", 720),
  },
  Meridiem: counted("am, in the am; pm, in the pm", 0, 12),
  PartWord: counted(
    `morning, mornings; afternoon, afternoons; evening, evenings; night, nights, nighttime`,
    0,
  ),
  MidPart: counted("midmorning, mid morning; midafternoon, mid afternoon", 0),
  TodayPart: counted(
    `this morning, later this morning; this afternoon, later this afternoon;
     this evening, later this evening; tonight, this night, later tonight`,
    0,
  ),
  Unit: { day: 1, days: 1, week: 7, weeks: 7, month: 30, months: 30, year: 365, years: 365 },
  TimeUnit: {
    ...counted("minute, minutes, min, mins", 1),
    ...counted("hour, hours, hr, hrs", 60),
  },
  NumberWord: { ...numberWords, "couple of": 2, couple: 2 },
  TensWord: counted("twenty; thirty; forty; fifty; sixty; seventy; eighty; ninety", 20, 10),
  OrdinalWord: counted(
    `first; second; third; fourth; fifth; sixth; seventh; eighth; ninth; tenth; eleventh;
     twelfth; thirteenth; fourteenth; fifteenth; sixteenth; seventeenth; eighteenth; nineteenth`,
    1,
  ),
  TensOrdinal: counted("twentieth; thirtieth", 20, 10),
  RoughNumber: Object.fromEntries(
    Object.entries(numberWords).flatMap(([word, value]) => {
      const stem = word.endsWith("e") ? word.slice(0, -1) : word
      const roughly = [stem.concat("ish"), value] as const
      // Ten's is ten is, but the ones are no hours.
      return value > 1 ? [roughly, [word.concat("s"), value] as const] : [roughly]
    }),
  ),
}
