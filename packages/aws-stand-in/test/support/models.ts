import { type ServiceModel, serviceModel } from "../../src/model/service-model.ts"

/** A part of Connect's model, in botocore's form. */
export const connectModel: ServiceModel = serviceModel("connect", {
  metadata: { protocol: "rest-json" },
  operations: {
    CreateInstance: {
      name: "CreateInstance",
      http: { method: "PUT", requestUri: "/instance" },
      input: { shape: "CreateInstanceRequest" },
      output: { shape: "CreateInstanceResponse" },
    },
    CreateQueue: {
      name: "CreateQueue",
      http: { method: "PUT", requestUri: "/queues/{InstanceId}" },
      input: { shape: "CreateQueueRequest" },
      output: { shape: "CreateQueueResponse" },
    },
    ListQueueQuickConnects: {
      name: "ListQueueQuickConnects",
      http: { method: "GET", requestUri: "/queues/{InstanceId}/{QueueId}/quick-connects" },
      input: { shape: "ListQueueQuickConnectsRequest" },
      output: { shape: "Nothing" },
    },
  },
  shapes: {
    CreateInstanceRequest: {
      type: "structure",
      required: ["IdentityManagementType", "InboundCallsEnabled", "OutboundCallsEnabled"],
      members: {
        ClientToken: { shape: "Text" },
        IdentityManagementType: { shape: "DirectoryType" },
        InstanceAlias: { shape: "Alias" },
        InboundCallsEnabled: { shape: "Flag" },
        OutboundCallsEnabled: { shape: "Flag" },
      },
    },
    CreateInstanceResponse: {
      type: "structure",
      members: { Id: { shape: "Text" }, Arn: { shape: "Text" } },
    },
    CreateQueueRequest: {
      type: "structure",
      required: ["InstanceId", "Name", "HoursOfOperationId"],
      members: {
        InstanceId: { shape: "Text", location: "uri", locationName: "InstanceId" },
        Name: { shape: "QueueName" },
        HoursOfOperationId: { shape: "Text" },
        MaxContacts: { shape: "Count" },
        Tags: { shape: "Tags" },
        QuickConnectIds: { shape: "Texts" },
      },
    },
    CreateQueueResponse: {
      type: "structure",
      members: { QueueId: { shape: "Text" }, QueueArn: { shape: "Text" } },
    },
    ListQueueQuickConnectsRequest: {
      type: "structure",
      required: ["InstanceId", "QueueId"],
      members: {
        InstanceId: { shape: "Text", location: "uri", locationName: "InstanceId" },
        QueueId: { shape: "Text", location: "uri", locationName: "QueueId" },
        MaxResults: { shape: "Count", location: "querystring", locationName: "maxResults" },
      },
    },
    Nothing: { type: "structure", members: {} },
    Text: { type: "string" },
    Texts: { type: "list", member: { shape: "Text" }, min: 1, max: 2 },
    Tags: { type: "map", key: { shape: "TagKey" }, value: { shape: "Text" } },
    TagKey: { type: "string", pattern: "^(?!aws:)[a-zA-Z+-=._:/]+$" },
    QueueName: { type: "string", min: 1, max: 5 },
    Alias: { type: "string", pattern: "^(?!d-)([\\da-zA-Z]+)([-]*[\\da-zA-Z])*$" },
    DirectoryType: { type: "string", enum: ["SAML", "CONNECT_MANAGED", "EXISTING_DIRECTORY"] },
    Count: { type: "integer", min: 1, max: 100 },
    Flag: { type: "boolean" },
  },
})

/** A part of a service of forms, in botocore's form. */
export const queueModel: ServiceModel = serviceModel("forms", {
  metadata: { protocol: "query", xmlNamespace: "http://forms.amazonaws.com/doc/" },
  operations: {
    TagAll: {
      name: "TagAll",
      http: { method: "POST", requestUri: "/" },
      input: { shape: "TagAllInput" },
      output: { shape: "TagAllOutput", resultWrapper: "TagAllResult" },
    },
  },
  shapes: {
    TagAllInput: {
      type: "structure",
      required: ["Name"],
      members: {
        Name: { shape: "Text" },
        Days: { shape: "Count" },
        Tags: { shape: "TagList" },
        Attributes: { shape: "AttributeMap" },
      },
    },
    TagAllOutput: {
      type: "structure",
      required: ["Done"],
      members: { Done: { shape: "Count" }, Tags: { shape: "TagList" } },
    },
    TagList: { type: "list", member: { shape: "Tag" } },
    Tag: {
      type: "structure",
      required: ["Key"],
      members: { Key: { shape: "Text" }, Value: { shape: "Text" } },
    },
    AttributeMap: {
      type: "map",
      key: { shape: "Text", locationName: "Name" },
      value: { shape: "Text", locationName: "Value" },
      flattened: true,
    },
    Text: { type: "string" },
    Count: { type: "integer", min: 0 },
  },
})

/** A part of S3's model, in botocore's form. */
export const bucketModel: ServiceModel = serviceModel("s3", {
  metadata: { protocol: "rest-xml" },
  operations: {
    PutBucketVersioning: {
      name: "PutBucketVersioning",
      http: { method: "PUT", requestUri: "/{Bucket}?versioning" },
      input: { shape: "PutBucketVersioningRequest" },
    },
    CreateBucket: {
      name: "CreateBucket",
      http: { method: "PUT", requestUri: "/{Bucket}" },
      input: { shape: "CreateBucketRequest" },
    },
    PutObject: {
      name: "PutObject",
      http: { method: "PUT", requestUri: "/{Bucket}/{Key+}" },
      input: { shape: "PutObjectRequest" },
    },
  },
  shapes: {
    PutBucketVersioningRequest: {
      type: "structure",
      required: ["Bucket", "VersioningConfiguration"],
      members: {
        Bucket: { shape: "Text", location: "uri", locationName: "Bucket" },
        VersioningConfiguration: { shape: "Versioning" },
      },
      payload: "VersioningConfiguration",
    },
    Versioning: {
      type: "structure",
      members: { Status: { shape: "Status" }, Rules: { shape: "Rules" } },
    },
    Rules: { type: "list", member: { shape: "Text", locationName: "Rule" }, flattened: true },
    Status: { type: "string", enum: ["Enabled", "Suspended"] },
    CreateBucketRequest: {
      type: "structure",
      members: { Bucket: { shape: "Text", location: "uri", locationName: "Bucket" } },
    },
    PutObjectRequest: {
      type: "structure",
      members: {
        Bucket: { shape: "Text", location: "uri", locationName: "Bucket" },
        Key: { shape: "Text", location: "uri", locationName: "Key" },
        Body: { shape: "Bytes" },
      },
      payload: "Body",
    },
    Text: { type: "string" },
    Bytes: { type: "blob" },
  },
})
