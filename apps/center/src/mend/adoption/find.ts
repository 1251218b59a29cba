import type { AdoptionClients } from "./adoption-clients.ts"
import type { Lost } from "./lost.ts"
import type { PlannedValues } from "./planned-creations.ts"

/**
 * Looks on AWS for what a resource with these arguments would be; undefined where there is nothing, or where it can't be
 * there yet, since an argument comes from something that is not made.
 */
export type Find = (values: PlannedValues, aws: AdoptionClients) => Promise<Lost | undefined>
