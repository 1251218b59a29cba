import { describe, expect, it } from "vitest"

import type { ServiceModel } from "../src/model/service-model.ts"
import type { HttpRequest } from "../src/wire/http-message.ts"
import { readCall } from "../src/wire/read-call.ts"
import { bucketModel, connectModel, queueModel } from "./support/models.ts"

function request(parts: Partial<HttpRequest> & { readonly text?: string }): HttpRequest {
  const { text = "", ...others } = parts
  return {
    method: "POST",
    path: "/",
    query: new URLSearchParams(),
    headers: {},
    body: Buffer.from(text),
    ...others,
  }
}

function form(fields: Readonly<Record<string, string>>): HttpRequest {
  return request({
    headers: { "content-type": "application/x-www-form-urlencoded; charset=utf-8" },
    text: new URLSearchParams({ Version: "2010-01-01", ...fields }).toString(),
  })
}

function read(model: ServiceModel, from: HttpRequest) {
  const call = readCall(model, from)
  return "problem" in call
    ? call
    : { operation: call.operation.name, input: call.input, unread: call.unread }
}

describe("a form", () => {
  it("is read with its lists, structures and maps", () => {
    const call = read(
      queueModel,
      form({
        Action: "TagAll",
        Name: "a",
        Days: "7",
        "Tags.member.1.Key": "Stage",
        "Tags.member.1.Value": "dev",
        "Tags.member.2.Key": "Owner",
        "Attributes.1.Name": "colour",
        "Attributes.1.Value": "red",
      }),
    )

    expect(call).toEqual({
      operation: "TagAll",
      input: {
        Name: "a",
        Days: 7,
        Tags: [{ Key: "Stage", Value: "dev" }, { Key: "Owner" }],
        Attributes: { colour: "red" },
      },
      unread: [],
    })
  })

  it("leaves over what the model has no place for", () => {
    expect(
      read(queueModel, form({ Action: "TagAll", Name: "a", "Tags.member.1.Kye": "x" })),
    ).toMatchObject({
      unread: ["Tags.member.1.Kye"],
    })
  })

  it("of an unknown action is a problem", () => {
    expect(read(queueModel, form({ Action: "TagNone" }))).toEqual({
      problem: "forms has no operation TagNone",
    })
  })
})

describe("a REST request with JSON", () => {
  it("is read from path, query and body", () => {
    const call = read(
      connectModel,
      request({
        method: "PUT",
        path: "/queues/a%2Fb",
        text: '{"Name":"sales","HoursOfOperationId":"1"}',
      }),
    )

    expect(call).toEqual({
      operation: "CreateQueue",
      input: { InstanceId: "a/b", Name: "sales", HoursOfOperationId: "1" },
      unread: [],
    })
  })

  it("leaves over a query parameter that the model does not know", () => {
    const query = new URLSearchParams({ maxResults: "7", colour: "red" })

    expect(
      read(connectModel, request({ method: "GET", path: "/queues/a/b/quick-connects", query })),
    ).toMatchObject({
      input: { InstanceId: "a", QueueId: "b", MaxResults: 7 },
      unread: ["ListQueueQuickConnects?colour"],
    })
  })

  it("of no operation's path is a problem, and so is a body that is no JSON", () => {
    expect(read(connectModel, request({ method: "PUT", path: "/nowhere" }))).toEqual({
      problem: "connect has no operation for PUT /nowhere",
    })
    expect(
      read(connectModel, request({ method: "PUT", path: "/queues/a", text: "{" })),
    ).toMatchObject({
      problem: expect.stringContaining("CreateQueue: the body can't be read") as unknown,
    })
  })
})

describe("a REST request with XML", () => {
  it("is told apart by its query, and read from its body", () => {
    const text =
      '<VersioningConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Status>Enabled</Status><Rule>1</Rule><Rule>2</Rule></VersioningConfiguration>'

    const call = read(
      bucketModel,
      request({ method: "PUT", path: "/b", query: new URLSearchParams("versioning="), text }),
    )

    expect(call).toEqual({
      operation: "PutBucketVersioning",
      input: { Bucket: "b", VersioningConfiguration: { Status: "Enabled", Rules: ["1", "2"] } },
      unread: [],
    })
  })

  it("leaves over elements that the model does not know", () => {
    const text = "<VersioningConfiguration><State>Enabled</State></VersioningConfiguration>"

    expect(
      read(
        bucketModel,
        request({ method: "PUT", path: "/b", query: new URLSearchParams("versioning"), text }),
      ),
    ).toMatchObject({ unread: ["PutBucketVersioning.VersioningConfiguration.State"] })
  })

  it("may be a whole object", () => {
    const query = new URLSearchParams({ "x-id": "PutObject" })

    expect(
      read(bucketModel, request({ method: "PUT", path: "/b/deep/key.json", query, text: "{}" })),
    ).toEqual({
      operation: "PutObject",
      input: { Bucket: "b", Key: "deep/key.json", Body: "{}" },
      unread: [],
    })
  })
})
