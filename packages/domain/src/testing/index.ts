export {
  acme,
  dateOf,
  defaultRules,
  defaultTextRules,
  everyDay,
  everyWeekday,
  instantOf,
  openRange,
  phoneOf,
  settableClock,
  timeOf,
  zoneOf,
} from "./builders.ts"
