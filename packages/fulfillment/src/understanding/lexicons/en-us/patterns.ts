import type { ConstructionName } from "../../constructions/constructions.ts"

/** How American English puts the words of days and times together; British and other English where it is as common. */
export const patterns: Readonly<Record<ConstructionName, string>> = {
  // Numbers
  number: "Digits; Spoken; RoughNumber",
  spoken: "NumberWord; TensWord; TensWord NumberWord",
  ordinal: "OrdinalDigits; OrdinalWord; TensOrdinal; TensWord OrdinalWord",
  yearInDigits: "Digits",
  year1900: "nineteen Spoken; nineteen hundred (and? Spoken)?",
  year2000: "two thousand (and? Spoken)?",
  year20: "twenty Spoken",
  dayNumber: "Ordinal; Number",
  amount: "(a|an|another) Unit; a? Number Unit",
  fortnight: "a fortnight; Number fortnights",
  workdays: "Number (business|working|work) days",
  amounts: "Number Unit and? Number Unit",
  duration: "(a|an|another) TimeUnit; a? Number TimeUnit",
  durationAndHalf:
    "(a|an) TimeUnit and a half; Number and a half TimeUnit; Number TimeUnit and a half",
  halfDuration: "half an? TimeUnit; a half TimeUnit",
  quarterDuration: "a? quarter of an TimeUnit",
  hoursAndMinutes: "(a|an)? Number TimeUnit and? Number TimeUnit",
  // Dates
  writtenDate: "DateDigits",
  monthAndDay:
    "Month the? DayNumber (of? Year)?; the? DayNumber (of|in)? Month (of? Year)?; Year Month DayNumber; Month the? DayNumber of this month",
  dayAndMonthNumber: "",
  yearDay: "YearDay Year?",
  offset: "Offset",
  dayOfThisMonth: "the? DayNumber (of|in)? this month; the? Ordinal of the month",
  dayOfNextMonth: "the? DayNumber (of|in)? the? next month",
  lastDayOfMonth: "the? last day (of|in) Period",
  penultimateDayOfMonth:
    "the? (penultimate|last but one|second to last|second last|next to last) day (of|in) Period",
  firstDayOfMonth: "the? first day (of|in) Period",
  dayAlone: "the? Ordinal; (on|for)? the Digits; on DayNumber; (on|for) the DayNumber",
  date: "Date; (on|for) Date",
  weekdayAndDate: "Weekday the? Date; Date on? a? Weekday",
  weekdayAndDay: "Weekday (the|on the)? Ordinal; Weekday the Digits",
  // Days by the weekday or by their distance
  weekday: "Weekday; the Weekday one",
  thisWeekday:
    "this coming? Weekday; coming Weekday; this week on? Weekday; Weekday (of|in)? this week; Weekday of the week",
  nextWeekday:
    "the? next Weekday; the? next week on? Weekday; Weekday (of|in)? the? (next|coming) week",
  comingWeekday: "Weekday coming",
  lastWeekday: "last Weekday; this past Weekday",
  weekdayInAWeek: "Weekday week; the? Weekday after next",
  weekdayAfterSpoken: "the? following Weekday; (the|that) Weekday after (that|it|then)?",
  weekdayBeforeSpoken: "the? (previous|preceding) Weekday; the Weekday before (that|it|then)?",
  weekdayOfWeek:
    "the? Weekday (of|in)? Week; Week on? the? Weekday; Week (and|but)? not Week on? the? Weekday",
  weekdaysFromNow: "Number Weekday (from now|from today|later)",
  nthWeekday: "the? Ordinal Weekday (of|in)? Period",
  lastWeekdayOf: "the? last Weekday (of|in)? Period",
  weekdayAfter: "the? (first|next)? Weekday (after|following) Date",
  weekdayBefore: "the? last? Weekday before Date",
  inAmount: "in Amount time?; Amount (from now|from today|later|hence|time)",
  amountFrom: "Amount (from|after|on|following)? Day",
  amountBefore: "Amount before Day",
  dayInEightDays: "",
  dayAfter: "the? day (after|following) Day; the? day after Event Day",
  dayBefore: "the? day before Day; the? day before Event Day",
  // Weeks and months
  thisWeek: "(this|current|the|my|that) week; the (same|current) week",
  nextWeek: "the? (next|coming|upcoming) week; this coming week",
  followingWeek: "the? following week; the week after (that|it)",
  weekAfterNext: "the? week after the? next week?",
  weekOfDay: "the? week (of|commencing|starting|beginning) on? Day; w c Day",
  weekBeforeDay: "the? week before Day",
  weekAfterDay: "the? week (after|following) Day",
  nthWeek: "the? Ordinal week (of|in)? Span",
  lastWeekOf: "the? last week (of|in)? Span",
  thisWeekend: "(this|the|my|that)? coming? (weekend|weekends)",
  nextWeekend: "the? (next|following) weekend",
  weekendAfterNext: "the? weekend after the? next weekend?",
  spanOfPeriod: "Period",
  nextYear: "next year",
  year: "Year",
  thisMonth: "(this|the|current|my|that) month; the (same|current) month",
  nextMonth: "the? (next|following|coming|upcoming) month",
  monthAfterNext: "the? month after the? next month?",
  month: "(next|this|coming)? Month (of? Year)?; Year Month",
  monthOfNextYear: "Month of? next year",
  beginOfWeek: "the? (beginning|start) of? Week; early in? Week; Week early",
  middleOfWeek: "the? (middle|mid) of? Week",
  endOfWeek: "the? end of? Week; late in? Week",
  beginOfMonth: "the? (beginning|start) of? Period; early in? Period",
  middleOfMonth: "the? (middle|mid) of? Period",
  endOfMonth: "the? end of? Period; late in? Period",
  halfOfWeek: "the? Ordinal (half|part) of? Week",
  halfOfMonth: "the? Ordinal (half|part) of? Period",
  restOf: "the? rest of? (Week|Period); the? rest of week",
  laterIn: "later in? (Week|Period)",
  nextDays: "the? (next|following|coming) Amount",
  withinDays: "within the? next? Amount (from (now|today))?; less than Amount from (now|today)",
  daysFrom: "for Amount starting from? Day; for Amount from Day; Amount starting (from|on)? Day",
  monthOfDay: "month of Date",
  // Days as they are wished
  unsureDay: "the? Ordinal",
  day: "Day",
  week: "Week",
  period: "sometime? (in|during)? Period",
  weekdaysOfWeek:
    "Week (between|from) Weekday (and|to|until|till|through) Weekday; (between|from)? Weekday (and|to|until|till|through) Weekday (of|in)? Week",
  daysBetween: "between Day (and|to|through) Day",
  daysFromTo: "from Day (to|till|until|through|thru) Day; Day (to|till|until|through|thru) Day",
  datesOfMonth:
    "from? the? DayNumber (to|till|until|through) Date; between the? DayNumber and Date",
  datesFromMonth:
    "from? Date (to|till|until|through) the? DayNumber; between Date and the? DayNumber",
  daysInMonth: "Period (between|from) the? DayNumber (and|to|until) the? DayNumber",
  periodsFromTo: "(from|between) Day (to|and|until|till|through) Period",
  weeksFromTo: "(from|between) Week (to|and|until|till|through) Week",
  dayOr: "either? on? Day or on? Day",
  dayExcept:
    "(any|every) (day|time|other day) Week? (but|except|other than|apart from|besides) on? Weekday; (anytime|whenever|anything|all days) Week? (but|except|other than|apart from|besides) on? Weekday; Week (but|except) not? on? Weekday",
  anyWorkday: "(any|a|on)? (weekday|weekdays|working day|workday) Week?",
  daysAfter: "(any time|anytime|some time|sometime)? (after|later than) Day",
  daysOnwards:
    "(nothing before|nothing until|none before) Day; from Day (on|onwards|onward|forward); (not before|no earlier than|not earlier than|not until|starting|as of) Day; Day or (later|after)",
  daysBefore: "(any time|anytime|some time|sometime)? (before|earlier than|sooner than) Day",
  daysUpTo:
    "(nothing|none) (after|later than|past) Day; between now and Day; (by|no later than|not later than|not after) Day; Day at the latest",
  dayAfterGivenUp: "not on? Day but? (the (day|one)? after|the (next|following) day)",
  weekdayAfterGivenUp:
    "this Weekday no but? the (next|following) one; not (on|for)? (this|the|this coming|the coming)? Weekday but? (on|for)? (the? (next|following) (one|Weekday)?|the (one|week|Weekday) after (that|it)?|a week (later|after))",
  // Clocks
  hour: "Number",
  fullHour:
    "Number (oclock|o clock|oh clock) (sharp|on the dot|exactly)?; Number (sharp|on the dot)",
  hourAndMinutes: "Number Number",
  hourAndFewMinutes: "Spoken Spoken",
  hourOhMinutes: "Number (oh|o|zero) Number",
  halfPast: "half (past|after)? Number (oclock|o clock)?",
  quarterPast: "a? quarter (past|after) Number (oclock|o clock)?",
  threeQuartersPast: "three quarters past Number",
  quarterTo: "a? quarter (to|of|before|till|til) Number (oclock|o clock)?",
  minutesPast:
    "Number (minutes|minute|mins|min)? past Bare; Number (minutes|minute|mins|min) after Bare",
  minutesTo: "Number (minutes|minute|mins|min) (to|till|til|before|of) Bare",
  spokenMinutesTo: "Spoken (to|till|til) Bare",
  hourLessMinutes: "",
  writtenClock: "ClockDigits",
  digitClock: "Digits",
  hundredHours: "Number hundred hours?",
  bareAsItIs: "Bare (exactly|ish|or so)?",
  withMeridiem:
    "Bare (oclock|o clock)? (sharp|ish)? Meridiem (sharp|on the dot|exactly|ish|or so)?",
  withPart:
    "Bare (oclock|o clock|sharp|ish)? Meridiem? Part; for? Part (at|around|about|at around|at about)? Bare (oclock|o clock|ish)? Meridiem?",
  namedClock: "NamedClock (sharp|exactly)?",
  hourAndNamedClock: "Bare (oclock|o clock)? at? NamedClock; NamedClock at? Bare (oclock|o clock)?",
  // Times of day as they are wished
  lunchtime: "(at|around|during|over|for)? (lunchtime|lunch time); (at|around|during|over) lunch",
  beforeNoon: "(any time|anytime|some time|sometime)? before lunch",
  afterLunch: "(any time|anytime|some time|sometime|right|just)? after lunch",
  afterWork:
    "(any time|anytime|some time|sometime|right|just)? after (work|office hours|business hours)",
  timeOr: "either? (at|around|about)? Clock or (at|around|about)? Clock",
  timesBetween: "between Clock (and|to|till|until) Clock",
  timesFromTo: "from? Clock (to|till|til|until|through|–) Clock",
  timeLasting:
    "(from|starting at)? Clock for Duration; for Duration (from|starting at|starting from|starting) Clock",
  timeFrom: "from Clock",
  timeOnwards:
    "(any time|anytime|some time|sometime|something|anything)? (after|later than) Clock; (any time|anytime|some time|sometime)? from Clock (on|onward|onwards); Clock (or|and) (later|after|onwards); (not before|not earlier than|no earlier than|no sooner than|not until|nothing before|nothing until|none before|starting at|starting from) Clock; (busy|working|at work|tied up|in class|in school|in meetings|in a meeting|have meetings|have a meeting|not free|not available|unavailable) (until|till|before) Clock; (finish|finished|done|off|get off|get out|out) (work|working|school|class|of work|of school|of class)? (at|by|around) Clock (so? (anything|any time|anytime|some time|sometime) after (that|then)?)?; (shift|class|school|meeting|work) (ends|finishes|is over|lets out) (at|by|around) Clock; (cant|cannot|not) (come|go|make it|be there|do it|get there|get away) (until|till|before) Clock",
  timeUpTo:
    "(any time|anytime|some time|sometime|something|anything)? (before|earlier than|until|till) Clock; Clock (or|and) (earlier|before); (nothing|none|not) (after|later than|past) Clock; (busy|working|at work|tied up|in class|in meetings|not free|not available|unavailable) (from|after) Clock; (start|begin) (work|school|class|working) at Clock; (have to|need to|got to|gotta|must) (leave|go|be gone|be out|be back|be home) (by|at|before) Clock",
  timeUpToAndAt:
    "(by|up to|no later than|not later than|not after) Clock; Clock (at the latest|the latest)",
  timeAt:
    "(at|around|about|approximately|roughly|near|towards|at about|at around|around about|at approximately|at roughly|close to) Clock",
  time: "Clock",
  timeInstead: "not (at|for)? Number but? (at|for)? Clock",
  timeExcept:
    "(any time|anytime|anything|any|whenever) (but|except|other than|apart from|besides) (at|for)? Clock",
  firstOfPart: "first thing Part",
  first:
    "the first (slot|appointment|opening) (on|of|for); first thing; as early as possible; bright and early; (right|just)? (when|as soon as|as) you open; at? opening time",
  lastOfPart: "last thing Part; the? end of Part; as late as possible Part",
  last: "the last (slot|appointment|opening) (on|of|for); last thing; as late as possible; (the|your) latest (possible|available)? (time|slot|appointment|one)?; (the|your) last (slot|appointment|time) (of|in) the day; your very? (last|latest) (slot|appointment|time|opening|one) (of the day|you have)?; the very last (slot|appointment|time|opening|one) (of the day|you have)?; the last (slot|appointment|time|opening) (you have|available|that day); as late as (you|i|we) can; (at|towards)? the? end of the day; late in the day; (right|just|shortly)? before (you close|you shut|closing|closing time); at? closing time; (the|at the|at)? (close|end) of business",
  partEarly: "(in|during)? the? early Part",
  partMiddle: "(in|during)? the? (middle of|mid) Part; MidPart",
  partLate: "(in|during)? the? (late|later) Part",
  partExcept: "(just? not|but not|but|except|except for|other than|apart from) Part",
  partNamed: "(in|during|at)? the? PartWord",
  part: "for? Part",
  inDuration:
    "in (less than)? Amount? and? Duration; Duration from now; Amount and? Duration later",
  // Something before or after what was spoken of
  later: "(a bit|a little|something|anything|anytime|any time|some time|sometime)? later; later on",
  earlier: "(a bit|a little|something|anything)? (earlier|sooner)",
  // What looks like a day or a time, and is none that is wished
  noise:
    "(running|(am|im|be|being|was|were)) late; (about|around|of|from|at|to|with|for|in|on)? one of (those|these|the|your|our|my|them|us|you|his|her|their); before (that|then); have a meeting (then|that day|at that time); (fly|flying) out? (on|by)? Day; (leave|leaving) town (on|by)? Day; (kid|son|daughter|child|boy|girl|baby|grandson|granddaughter|he|she|husband|wife|mother|father|mom|dad) (is|was|turned|turns|just turned) (only|just|already|almost)? Number; (im|i am) (only|just|already|almost) Number; (shes|hes) (only|just|already|almost)? Number; (im|i am) Number (years|and|so); good (morning|afternoon|evening|day|night); may (i|we|you|it|be|have|not); (i|we|it|you|he|she|that) may; for Number (years|months); for over? (a|Number) (year|years|month|months); Number (years|months|weeks) (old|ago); (a|an) (year|month|week) ago; since (Year|Month|Date|Weekday); in Year; Number (people|persons|person|demos|demo|appointments|tickets|seats|guests|employees|of us|kids|children|colleagues); (called|rang|phoned|spoke|talked|emailed|wrote|booked it) (you|in|to you|before)? (Offset|Weekday|TodayPart); (called|rang|phoned|call|ring|phone) (you|in)? (earlier|before|sooner); (work|works|working) (on|in)? (Part|Weekday)",
  event:
    "(my|our|his|her|their|the) (birthday|anniversary|wedding|holiday|trip|vacation|flight|surgery|party) which? (is|falls|thats|its|that is|it is)? on?",
  untilDay: "(until|till|til) (Day|Week)",
}
