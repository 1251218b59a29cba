import { arnOfFlow } from "./connect-resources.ts"
import { type Handlers, type Item, type World, idOf, notFound, textOf } from "./world.ts"

const kind = "phone-number"

const numbers: Readonly<Record<string, string>> = {
  US: "+12025550123",
  GB: "+442079460123",
}

/** Makes a number that was there before, for stacks that use one. */
export function addNumber(world: World, id: string, fields: Item["fields"]): Item {
  const arn = `arn:aws:connect:${world.region}:${world.account}:phone-number/${id}`
  const item = { id, arn, fields }
  world.items(kind).set(id, item)
  return item
}

/** Numbers, and which flow answers them. */
export const connectNumbers: Handlers = {
  SearchAvailablePhoneNumbers: (input) => {
    const country = textOf(input, "PhoneNumberCountryCode")
    return {
      output: {
        AvailableNumbersList: [
          {
            PhoneNumber: numbers[country] ?? "+12025550123",
            PhoneNumberCountryCode: country,
            PhoneNumberType: input["PhoneNumberType"],
          },
        ],
      },
    }
  },
  ClaimPhoneNumber: (input, world) => {
    const { id, arn } = addNumber(world, world.nextId(), {
      ...input,
      PhoneNumberCountryCode: countryOf(textOf(input, "PhoneNumber")),
      PhoneNumberType: "DID",
    })
    return { output: { PhoneNumberId: id, PhoneNumberArn: arn } }
  },
  DescribePhoneNumber: (input, world) => {
    const item = world.items(kind).get(idOf(input, "PhoneNumberId"))
    if (item === undefined) return notFound("number")
    return {
      output: {
        ClaimedPhoneNumberSummary: {
          ...summary(item),
          PhoneNumberStatus: { Status: "CLAIMED", Message: "" },
          Tags: item.fields["Tags"],
        },
      },
    }
  },
  ListPhoneNumbersV2: (_, world) => ({
    output: { ListPhoneNumbersSummaryList: [...world.items(kind).values()].map(summary) },
  }),
  ReleasePhoneNumber: (input, world) =>
    world.items(kind).delete(idOf(input, "PhoneNumberId")) ? { output: {} } : notFound("number"),
  AssociatePhoneNumberContactFlow: (input, world) => {
    const item = world.items(kind).get(idOf(input, "PhoneNumberId"))
    const flow = arnOfFlow(world, input)
    if (item === undefined || flow === undefined) return notFound("number or flow")
    item.fields = { ...item.fields, flow }
    return { output: {} }
  },
  DisassociatePhoneNumberContactFlow: (input, world) => {
    const item = world.items(kind).get(idOf(input, "PhoneNumberId"))
    if (item === undefined) return notFound("number")
    item.fields = { ...item.fields, flow: undefined }
    return { output: {} }
  },
  ListFlowAssociations: (_, world) => ({
    output: {
      FlowAssociationSummaryList: [...world.items(kind).values()].flatMap(({ arn, fields }) =>
        fields["flow"] === undefined
          ? []
          : [{ ResourceId: arn, FlowId: fields["flow"], ResourceType: "VOICE_PHONE_NUMBER" }],
      ),
    },
  }),
}

function summary({ id, arn, fields }: Item) {
  return {
    PhoneNumberId: id,
    PhoneNumberArn: arn,
    PhoneNumber: fields["PhoneNumber"],
    PhoneNumberCountryCode: fields["PhoneNumberCountryCode"],
    PhoneNumberType: fields["PhoneNumberType"],
    PhoneNumberDescription: fields["PhoneNumberDescription"],
    TargetArn: fields["TargetArn"],
  }
}

function countryOf(number: string): string {
  return Object.entries(numbers).find(([, known]) => known === number)?.[0] ?? "US"
}
