/** Stands in for `@smithy/core/event-streams`, which the SDK loads only for operations that stream events: DynamoDB has none. */
export const EventStreamSerde = undefined
/** See `EventStreamSerde`. */
export const eventStreamSerdeProvider = undefined
