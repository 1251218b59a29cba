import { describe, expect, it } from "vitest"

import { useLocalAws } from "../src/index.ts"

const aws = {
  dynamodb: { endpoint: "http://127.0.0.1:1" },
  sns: { endpoint: "http://127.0.0.1:2" },
}

describe("useLocalAws", () => {
  it("points clients at the local endpoints with credentials that mean nothing elsewhere", () => {
    const environment = {}

    useLocalAws(environment, aws, "eu-central-1")

    expect(environment).toMatchObject({
      AWS_ENDPOINT_URL_DYNAMODB: "http://127.0.0.1:1",
      AWS_ENDPOINT_URL_SNS: "http://127.0.0.1:2",
      AWS_REGION: "eu-central-1",
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
    })
  })

  it("takes out every other AWS variable, however it is spelled, and leaves what is not AWS's", () => {
    const environment = { AWS_PROFILE: "work", Aws_Use_Fips_Endpoint: "true", PATH: "/bin" }

    useLocalAws(environment, aws, "us-east-1")

    expect(environment).not.toHaveProperty("AWS_PROFILE")
    expect(environment).not.toHaveProperty("Aws_Use_Fips_Endpoint")
    expect(environment).toHaveProperty("PATH", "/bin")
  })
})
