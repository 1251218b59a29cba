/** AWS credentials as the SDK takes them. */
export interface EnvironmentCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/**
 * Stands in for the SDK's chain of credential providers in the bundle: Lambda hands a function its role's credentials
 * in the environment, so that SSO, STS, process and file providers would only be loaded in vain.
 */
export function defaultProvider(): () => Promise<EnvironmentCredentials> {
  return async () => {
    const {
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_SESSION_TOKEN: sessionToken,
    } = process.env
    if (accessKeyId === undefined || secretAccessKey === undefined)
      throw new Error(
        "Expected AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment, as Lambda sets them, got none; set both",
      )
    return { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) }
  }
}
