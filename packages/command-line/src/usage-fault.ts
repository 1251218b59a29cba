/** Something that whoever started the command can put right. The message says what is wrong and what to do, in one line. */
export class UsageFault extends Error {
  override readonly name = "UsageFault"
}

type FaultClass = abstract new (...values: never[]) => Error

/**
 * Makes faults of these classes `UsageFault`s with the same message and throws every other one as it is; for libraries
 * whose faults are for the user to mend and that know nothing of commands.
 *
 * @example await loadConfiguration().catch(asUsageFault(ConfigurationFault))
 */
export function asUsageFault(...classes: readonly FaultClass[]): (fault: unknown) => never {
  return (fault) => {
    if (fault instanceof Error && classes.some((known) => fault instanceof known))
      throw new UsageFault(fault.message, { cause: fault })
    throw fault
  }
}
