import type { Handlers } from "./world.ts"

/** Quotas as a new account has them. https://docs.aws.amazon.com/connect/latest/adminguide/amazon-connect-service-limits.html */
const quotas = [
  {
    ServiceCode: "connect",
    QuotaName: "Concurrent active calls per instance",
    QuotaCode: "L-12AB7C57",
    Value: 10,
  },
  {
    ServiceCode: "connect",
    QuotaName: "Amazon Connect instances per account",
    QuotaCode: "L-AA17A6B9",
    Value: 2,
  },
  {
    ServiceCode: "connect",
    QuotaName: "Phone numbers per instance",
    QuotaCode: "L-5B7F4D8F",
    Value: 5,
  },
]

export const serviceQuotas: Handlers = {
  ListServiceQuotas: () => ({
    output: { Quotas: quotas },
  }),
}

/** Connect asks the directory service whose instance an alias is; so does who may describe an instance. */
export const directories: Handlers = {
  DescribeDirectories: () => ({ output: { DirectoryDescriptions: [] } }),
}

/** Numbers and names that texts may be sent from. */
export const smsVoice: Handlers = {
  DescribePhoneNumbers: () => ({
    output: {
      PhoneNumbers: [
        {
          PhoneNumberArn: "arn:aws:sms-voice:us-east-1:123456789012:phone-number/phone-1",
          PhoneNumberId: "phone-1",
          PhoneNumber: "+12025550188",
          Status: "ACTIVE",
          IsoCountryCode: "US",
          MessageType: "TRANSACTIONAL",
          NumberCapabilities: ["SMS"],
          NumberType: "TEN_DLC",
          MonthlyLeasingPrice: "1.00",
          TwoWayEnabled: false,
          SelfManagedOptOutsEnabled: false,
          OptOutListName: "Default",
          InternationalSendingEnabled: false,
          DeletionProtectionEnabled: false,
          CreatedTimestamp: 1_790_000_000,
        },
      ],
    },
  }),
  DescribeSenderIds: () => ({ output: { SenderIds: [] } }),
}

/** What moto's SNS lacks. */
export const sns: Handlers = {
  GetSMSSandboxAccountStatus: () => ({ output: { IsInSandbox: false } }),
}
