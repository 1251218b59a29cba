import { createBookingDynamoDBClient } from "@call-center/booking-store"

import { clientSettings } from "./client-settings.ts"

/** A client of the booking table for a person, who may be far away, and waits longer than a caller does. */
export function bookingClient(region: string): ReturnType<typeof createBookingDynamoDBClient> {
  return createBookingDynamoDBClient({
    ...clientSettings(region),
    requestHandler: {
      connectionTimeout: 10_000,
      requestTimeout: 30_000,
      throwOnRequestTimeout: true,
    },
  })
}
