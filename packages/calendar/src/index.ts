export { type CalendarOptions, demoCalendar } from "./demo-calendar.ts"
