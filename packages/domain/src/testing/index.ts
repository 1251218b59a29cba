export {
  acme,
  dateOf,
  defaultRules,
  everyDay,
  everyWeekday,
  instantOf,
  openRange,
  phoneOf,
  settableClock,
  timeOf,
  zoneOf,
} from "./builders.ts"
