import { arnOfFlow } from "./connect-resources.ts"
import { type Handlers, type Item, type World, idOf, notFound } from "./world.ts"

const kind = "phone-number"

interface Offer {
  readonly number: string
  readonly country: string
  readonly type: string
}

/** What can be claimed; the number alone tells country and type, as a claim names no more. */
const offers: readonly Offer[] = [
  { number: "+12025550123", country: "US", type: "DID" },
  { number: "+18005550123", country: "US", type: "TOLL_FREE" },
  { number: "+442079460123", country: "GB", type: "DID" },
  { number: "+448081570123", country: "GB", type: "TOLL_FREE" },
]

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
    const [country, type] = [input["PhoneNumberCountryCode"], input["PhoneNumberType"]]
    const found = offers.filter((offer) => offer.country === country && offer.type === type)
    return {
      output: {
        AvailableNumbersList: found.map(({ number }) => ({
          PhoneNumber: number,
          PhoneNumberCountryCode: country,
          PhoneNumberType: type,
        })),
      },
    }
  },
  ClaimPhoneNumber: (input, world) => {
    const offer = offers.find(({ number }) => number === input["PhoneNumber"])
    if (offer === undefined) return notFound("number to claim")
    const { id, arn } = addNumber(world, world.nextId(), {
      ...input,
      PhoneNumberCountryCode: offer.country,
      PhoneNumberType: offer.type,
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
  ListPhoneNumbersV2: (input, world) => ({
    output: {
      ListPhoneNumbersSummaryList: [...world.items(kind).values()]
        .filter(({ fields }) => [undefined, fields["TargetArn"]].includes(input["TargetArn"]))
        .map(summary),
    },
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
