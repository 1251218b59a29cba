/** Whether a number could be rung: E.164, the plus sign optional as customers key it in. */
export function isDialable(number: string): boolean {
  return /^\+?[1-9]\d{6,14}$/.test(number)
}
