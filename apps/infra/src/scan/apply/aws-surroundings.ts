/** An account that nobody has; moto's own. */
export const account = "123456789012"

/**
 * Variables with which a program takes the stand-in for AWS, and nothing else: no credentials of this machine, no other
 * host, the metadata service of EC2 included.
 */
export function awsSurroundings(
  endpoint: string,
  region: string,
): Readonly<Record<string, string>> {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: "stand-in",
    AWS_SECRET_ACCESS_KEY: "stand-in",
    AWS_SESSION_TOKEN: "",
    AWS_PROFILE: "",
    AWS_CONFIG_FILE: "/dev/null",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_REGION: region,
    // Nothing listens on the port "discard": what would leave this machine fails.
    HTTPS_PROXY: "http://127.0.0.1:9",
    NO_PROXY: "127.0.0.1",
  }
}
