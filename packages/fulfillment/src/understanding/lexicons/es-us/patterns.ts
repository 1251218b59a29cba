import type { ConstructionName } from "../../constructions/constructions.ts"

/** How American Spanish puts the words of days and times together. */
export const patterns: Readonly<Record<ConstructionName, string>> = {
  // Numbers
  number: "Digits; Spoken",
  spoken: "NumberWord; TensWord; TensWord y NumberWord",
  ordinal: "OrdinalDigits; OrdinalWord; TensOrdinal; TensOrdinal OrdinalWord",
  yearInDigits: "Digits",
  year1900: "mil novecientos Spoken?",
  year2000: "dos mil Spoken?",
  year20: "veinte Spoken",
  dayNumber: "Ordinal; Number",
  amount: "Number Unit",
  fortnight: "una quincena; Number quincenas",
  workdays: "Number dias (habiles|laborables)",
  amounts: "Number Unit y? Number Unit",
  duration: "Number TimeUnit",
  durationAndHalf: "Number TimeUnit y media",
  halfDuration: "media TimeUnit",
  quarterDuration: "un? cuarto de TimeUnit",
  hoursAndMinutes: "Number TimeUnit (y|con)? Number TimeUnit",
  // Dates
  writtenDate: "DateDigits",
  monthAndDay:
    "(el dia|el|dia)? DayNumber de? Month ((de|del)? Year)?; el? Month DayNumber ((de|del)? Year)?",
  dayAndMonthNumber: "(el dia|el|dia)? DayNumber del Number",
  yearDay: "YearDay ((de|del)? Year)?",
  offset: "Offset",
  dayOfThisMonth: "(el dia|el|dia)? DayNumber (de este|este|del presente|del) mes",
  dayOfNextMonth:
    "(el dia|el|dia)? DayNumber (del proximo mes|del mes (que viene|proximo|siguiente|entrante))",
  lastDayOfMonth: "el? ultimo dia (de|del) Period",
  penultimateDayOfMonth: "el? penultimo dia (de|del) Period",
  firstDayOfMonth: "el? primer dia (de|del) Period",
  dayAlone: "(el dia|del dia|el|del|dia) DayNumber",
  date: "Date",
  weekdayAndDate: "el? Weekday Date; Date Weekday",
  weekdayAndDay: "el? Weekday (el|dia)? DayNumber",
  // Days by the weekday or by their distance
  weekday: "(el|los)? Weekday",
  thisWeekday: "el? este Weekday; el? Weekday de esta semana; esta semana el Weekday",
  nextWeekday:
    "(el|del)? (proximo|siguiente) Weekday; el? Weekday (proximo|siguiente); el? Weekday de la (proxima|siguiente) semana; el? Weekday de la semana (que viene|proxima|siguiente|que entra); la? (proxima|siguiente) semana el? Weekday; la? semana (que viene|proxima) el? Weekday",
  comingWeekday: "el? Weekday (que viene|que entra|entrante)",
  lastWeekday: "el? Weekday pasado; el pasado Weekday",
  weekdayInAWeek: "el? Weekday despues del proximo; del? Weekday en ocho; el? Weekday en ocho dias",
  weekdayAfterSpoken: "el Weekday (despues|de despues) (de (ese|eso))?; el Weekday siguiente a ese",
  weekdayBeforeSpoken: "el Weekday (antes|anterior|de antes) (de (ese|eso)|a ese)?",
  weekdayOfWeek: "el? Weekday de Week; Week el Weekday; Week (y|pero)? no Week el Weekday",
  weekdaysFromNow: "",
  nthWeekday: "el? Ordinal Weekday (de|del)? Period",
  lastWeekdayOf: "el? ultimo Weekday (de|del)? Period",
  weekdayAfter: "el? (primer|siguiente)? Weekday (despues de|despues del|tras|siguiente a) Date",
  weekdayBefore: "el? Weekday (antes de|antes del|anterior a) Date",
  inAmount:
    "(en|dentro de|de hoy en|de aqui a) Amount; Amount (despues|mas tarde|a partir de hoy|a partir de ahora|desde hoy)",
  amountFrom:
    "Amount (despues de|despues del|desde|desde el|a partir de|a partir del) Day; de Day en Amount",
  amountBefore: "Amount antes (de|del) Day",
  dayInEightDays: "(de|a)? Day en Number dias?",
  dayAfter:
    "el? dia (despues de|siguiente a|despues del) Day; el? dia (despues de|despues del|siguiente a) Event Day; el dia siguiente (de|a) Day",
  dayBefore:
    "el? dia (antes de|anterior a|antes del) Day; el? dia (antes de|antes del|anterior a) Event Day; la vispera (de|del) Day",
  // Weeks and months
  thisWeek: "(esta|la|mi|aquella) semana actual?; la misma semana; esta misma semana",
  nextWeek:
    "la? (proxima|siguiente|otra) semana; la? semana (que viene|proxima|siguiente|que entra|entrante)",
  followingWeek: "la semana (despues|siguiente) (de|a) (esa|eso)",
  weekAfterNext:
    "la? semana (despues de|tras|siguiente a|posterior a) la (proxima|siguiente|que viene) semana?",
  weekOfDay: "la? semana (de|del|que empieza|que comienza)? Day; la? semana (del|de) DayNumber",
  weekBeforeDay: "la? semana (antes|anterior) (de|del|a|al) Day",
  weekAfterDay: "la? semana (despues|siguiente) (de|del|a|al) Day",
  nthWeek: "la? Ordinal semana (de|del)? Span",
  lastWeekOf: "la? ultima semana (de|del)? Span",
  thisWeekend: "(este|el|mi|aquel)? (fin de semana|finde)",
  nextWeekend:
    "el? proximo (fin de semana|finde); el? (fin de semana|finde) (que viene|proximo|siguiente)",
  weekendAfterNext: "el? (fin de semana|finde) (despues del|tras el) proximo",
  spanOfPeriod: "Period",
  nextYear: "el? proximo ano; el? ano (que viene|proximo)",
  year: "Year",
  thisMonth: "(este|el|mi|aquel) mes actual?; mes; el mismo mes",
  nextMonth: "el? proximo mes; el? mes (que viene|proximo|siguiente|entrante)",
  monthAfterNext: "el? mes (despues del|tras el|siguiente al) proximo mes?",
  month: "(el? proximo)? Month ((de|del)? Year)?; Year Month",
  monthOfNextYear: "Month (del|de el)? (proximo ano|ano que viene|ano proximo)",
  beginOfWeek:
    "(a|los)? (comienzos|comienzo|principios|principio|inicios|inicio|primeros dias) (de|del) Week",
  middleOfWeek: "a? (mediados|mitad) (de|del) Week",
  endOfWeek: "(a|los)? (finales|final|fines|ultimos dias) (de|del) Week",
  halfOfWeek: "la? Ordinal (mitad|parte) de Week",
  beginOfMonth:
    "(a|los)? (comienzos|comienzo|principios|principio|inicios|inicio|primeros dias) (de|del) Period",
  middleOfMonth: "a? (mediados|mitad) (de|del) Period",
  endOfMonth: "(a|los)? (finales|final|fines|ultimos dias) (de|del) Period",
  halfOfMonth: "la? Ordinal (mitad|quincena|parte) (de|del) Period",
  restOf:
    "el? resto (de|del) (Week|Period); resto de semana; lo que (queda|resta) (de|del) (Week|Period)",
  laterIn: "mas (tarde|adelante) (en)? (Week|Period)",
  nextDays:
    "(los|las)? (proximos|proximas|siguientes) Amount; (los|las)? Amount (siguientes|proximos|proximas)",
  withinDays: "(en|dentro de) menos de Amount",
  daysFrom: "(por|durante) Amount (desde|a partir de|desde el) Day",
  monthOfDay: "mes (de|del) Date",
  // Days as they are wished
  unsureDay: "(el|la)? Ordinal",
  day: "Day",
  week: "(en|para|durante)? Week",
  period: "(en|para|durante)? Period",
  weekdaysOfWeek:
    "Week (de|entre|desde|desde el) el? Weekday (a|y|hasta|al) el? Weekday; (de|entre|desde|del)? el? Weekday (a|y|hasta|al) el? Weekday de? Week",
  daysBetween: "entre Day y Day",
  daysFromTo: "(de|desde|del) Day (a|hasta|al) Day; Day (a|hasta|al) Day",
  datesOfMonth:
    "(de|desde|del|entre)? el? DayNumber (a|hasta|al|y) Date; entre el? DayNumber y Date",
  datesFromMonth: "(de|desde|del)? Date (a|hasta|al) el? DayNumber",
  daysInMonth: "Period entre el? DayNumber y el? DayNumber",
  periodsFromTo: "(de|desde|entre) Day (a|hasta|y) Period",
  weeksFromTo: "(de|desde|entre) Week (a|hasta|y) Week",
  dayOr: "o? Day o Day",
  dayExcept:
    "(cualquier dia|todos los dias|cuando sea|cualquiera) (de? Week)? (menos|excepto|salvo) (el|los)? Weekday; Week (menos|excepto|salvo) (el|los)? Weekday",
  anyWorkday: "(entre semana|de lunes a viernes|un dia laborable|dias laborables) Week?",
  daysAfter: "(despues de|despues del) Day",
  daysOnwards:
    "(a partir de|a partir del|no antes de|no antes del) Day; desde Day en adelante; Day (en adelante|o despues)",
  daysBefore: "antes (de|del) Day",
  daysUpTo: "(a mas tardar|no mas tarde de|como muy tarde|de aqui a|de aqui al) Day",
  dayAfterGivenUp: "no Day (sino|pero)? el? (dia siguiente|siguiente|dia despues)",
  weekdayAfterGivenUp:
    "(el|este)? Weekday no (sino|pero)? el? (siguiente|otro|que sigue|que viene|de la otra semana); no (para|es)? (el|este|el de este|el proximo)? Weekday (sino|pero)? (para|es)? (el|al)? (siguiente|otro|proximo|que sigue|de la otra semana) Weekday?",
  // Clocks
  hour: "Number",
  fullHour: "(las|la) Number (en punto|h|hs|hrs|horas)?; Number (en punto|h|hs|hrs)",
  hourAndMinutes: "(las|la)? Number (y|con)? Number",
  hourAndFewMinutes: "",
  hourOhMinutes: "(las|la)? Number (y|con) Number",
  halfPast: "(las|la)? Number Meridiem? y media (en punto)?",
  quarterPast: "(las|la)? Number Meridiem? y cuarto; un? cuarto pasadas de? (las|la) Number",
  threeQuartersPast: "(las|la)? Number y tres cuartos",
  quarterTo: "(las|la)? Number Meridiem? menos (cuarto|un cuarto); un? cuarto para (las|la) Number",
  minutesPast: "Number (minutos|minuto|min|mins)? pasadas de? Bare",
  minutesTo: "(faltan|en)? Number (minutos|minuto|min|mins)? para Bare",
  spokenMinutesTo: "",
  hourLessMinutes: "(las|la)? Number menos Number",
  writtenClock: "(las|la)? ClockDigits (h|hs|hrs|horas)?",
  digitClock: "Digits",
  hundredHours: "",
  bareAsItIs: "Bare",
  withMeridiem: "Bare (en punto)? Meridiem (en punto)?",
  withPart: "Bare (en punto)? Meridiem? Part; Part (a|como a|sobre)? Bare Meridiem?",
  namedClock: "(a|al)? NamedClock",
  hourAndNamedClock: "Bare (de|del|al|a)? NamedClock",
  // Times of day as they are wished
  lunchtime: "a? la hora (de comer|del almuerzo|de la comida|de almorzar)",
  beforeNoon: "antes (de comer|del almuerzo|de almorzar|de la comida)",
  afterLunch: "despues (de comer|del almuerzo|de almorzar|de la comida)",
  afterWork: "despues (del trabajo|de trabajar|de la oficina)",
  timeOr: "a? Clock o a? Clock",
  timesBetween: "entre Clock y Clock",
  timesFromTo: "(de|desde)? Clock (a|hasta|–) Clock",
  timeLasting:
    "(desde|a|de)? Clock (por|durante) Duration; (por|durante) Duration (desde|a partir de) Clock",
  timeFrom: "(desde|de) Clock",
  timeOnwards:
    "(despues de|despues del|pasado|pasadas|nada antes de|nada antes del|a partir de|mas tarde de|no antes de|mas tarde que) Clock; desde Clock en adelante; Clock (en adelante|o despues|o mas tarde); (salgo|termino|acabo|me desocupo) (de trabajar|del trabajo|de clase|de la escuela|de la oficina)? (a|como a|tipo) Clock (asi? que? despues (de (eso|esa hora))?)?",
  timeUpTo:
    "(antes de|antes del|hasta|hasta el|nada despues de|nada despues del) Clock; Clock o antes; (entro|empiezo|tengo que irme) (a trabajar|al trabajo|a clase)? (a|antes de) Clock",
  timeUpToAndAt:
    "(a mas tardar|no mas tarde de|como muy tarde|como mucho) a? Clock; Clock (a mas tardar|como muy tarde)",
  timeAt:
    "(a|sobre|hacia|como a|a eso de|cerca de|alrededor de|aproximadamente a|para|que sea a|tipo) Clock",
  time: "Clock",
  timeInstead: "no (a|para)? (la|las)? Number (sino|pero|mejor)? (a|para)? (la|las)? Clock",
  timeExcept: "(a? cualquier hora|cualquiera|todo) (menos|excepto|salvo) a? Clock",
  firstOfPart: "a? primera hora Part; lo mas temprano posible Part",
  first:
    "bien? (tempranito|temprano); a? primera hora; lo mas temprano posible; lo primero de la manana",
  lastOfPart: "a? ultima hora Part; al final Part",
  last: "a? ultima hora (del dia)?; lo mas tarde posible; (su|el|la) (ultimo|ultima) (turno|horario|hora|cita|espacio|lugar) (que tenga|que tengan|disponible|del dia)?; lo mas tarde que (pueda|puedan|tenga|tengan); al final del dia; la ultima hora",
  partEarly: "(a|en)? las? (primeras horas|temprano) Part; Part temprano",
  partMiddle: "a? MidPart",
  partLate: "(a|en)? las? ultimas horas Part; tarde Part",
  partExcept: "(menos|excepto|salvo|pero no) Part",
  partNamed: "PartWord",
  part: "Part",
  inDuration:
    "(en|dentro de) (menos de)? Amount? y? Duration; Duration (a partir de|desde) ahora; Amount y? Duration (despues|mas tarde)",
  // Something before or after what was spoken of
  later: "(un poco|un poquito|algo)? mas tarde; despues",
  earlier: "(un poco|un poquito|algo)? (mas temprano|antes)",
  // What looks like a day or a time, and is none that is wished
  noise:
    "(para|a|de)? una (demostracion|demo|cita|reserva|reservacion|visita|reunion|sesion|persona|pregunta|consulta); una de (esas|sus|mis|nuestras|ellas|estas|ustedes); buenos dias; buen dia; buenas (tardes|noches); hasta (luego|manana); hace Number (anos|meses|semanas|dias); (desde hace|por|durante|de) Number (anos|meses); Number (personas|citas|demostraciones|demos|empleados|invitados|ninos|anos); (llame|hable|escribi|llamamos) (Offset|Weekday|TodayPart); (llame|llamar|llamado|llamo) (mas temprano|antes|mas tarde); trabajo (Part|Weekday); desde (Year|Month)",
  event:
    "(mi|su|nuestro|nuestra|el|la) (cumpleanos|aniversario|boda|viaje|vuelo|santo|fiesta|operacion) que? (es|cae|sera)?",
  untilDay: "hasta (Day|Week)",
}
