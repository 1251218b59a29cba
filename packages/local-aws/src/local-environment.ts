import { devNull } from "node:os"

/** The variables of a process, as in `process.env`. */
export type Environment = Record<string, string | undefined>

/**
 * Points every AWS client of a process at a local AWS, and at nothing else: whatever the machine's owner has set for
 * real accounts (profiles, session tokens, FIPS and dual-stack endpoints, configuration files, instance and container
 * credentials) is taken out of the environment that is passed in. Credentials mean nothing outside this machine.
 * https://docs.aws.amazon.com/sdkref/latest/guide/environment-variables.html
 */
export function useLocalAws(
  environment: Environment,
  { dynamodb, sns }: { readonly [Service in "dynamodb" | "sns"]: { readonly endpoint: string } },
  region: string,
): void {
  leaveAws(environment)
  Object.assign(environment, {
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb.endpoint,
    AWS_ENDPOINT_URL_SNS: sns.endpoint,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
  })
}

function leaveAws(environment: Environment): void {
  for (const name of Object.keys(environment))
    // On Windows, names of variables have no case.
    if (name.toUpperCase().startsWith("AWS_")) delete environment[name]
}
