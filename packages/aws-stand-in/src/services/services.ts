import { directories, serviceQuotas, smsVoice, sns } from "./account-services.ts"
import { budgets } from "./budgets.ts"
import { cloudFormation } from "./cloudformation.ts"
import { connectHours } from "./connect-hours.ts"
import { connectInstances } from "./connect-instances.ts"
import { connectIntegrations } from "./connect-integrations.ts"
import { connectNumbers } from "./connect-numbers.ts"
import { connectResources } from "./connect-resources.ts"
import { lexModels } from "./lex.ts"
import { lambda } from "./moto-amendments.ts"
import { s3 } from "./s3.ts"
import type { Handlers } from "./world.ts"

/** What the stand-in answers itself, by service. */
export const services: Readonly<Record<string, Handlers>> = {
  connect: {
    ...connectInstances,
    ...connectResources,
    ...connectNumbers,
    ...connectIntegrations,
    ...connectHours,
  },
  cloudformation: cloudFormation,
  "lexv2-models": lexModels,
  "service-quotas": serviceQuotas,
  ds: directories,
  "pinpoint-sms-voice-v2": smsVoice,
  sns,
  s3,
  lambda,
  budgets,
}
