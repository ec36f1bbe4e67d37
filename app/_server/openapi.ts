const text = { type: "string" } as const;
const uuid = { type: "string", format: "uuid" } as const;
const instant = { type: "string", format: "date-time", description: "ISO 8601 with offset" } as const;
const date = { type: "string", format: "date" } as const;
const list = <Item extends object>(items: Item) => ({ type: "array", items }) as const;
const object = <Properties extends object>(properties: Properties, required: readonly (keyof Properties)[] = []) =>
  ({ type: "object", properties, ...(required.length > 0 ? { required } : {}) }) as const;
const json = (description: string, schema: object) => ({ description, content: { "application/json": { schema } } });
const error = (description: string) => json(description, { $ref: "#/components/schemas/Error" });
const path = (name: string) => ({ name, in: "path", required: true, schema: text });
const queried = (name: string, schema: object, required = false) => ({ name, in: "query", required, schema });

const decision = object({
  decision: { type: "string", enum: ["clear", "caution", "clearance_needed", "blocked"] },
  blockedRegions: list(text),
  urgent: { type: "string", enum: ["none", "same_day", "emergency"] },
});
const booked = object({
  reference: text,
  status: { type: "string", enum: ["booked", "pending-review"] },
  start: instant,
  end: instant,
  zone: text,
  therapist: uuid,
  therapistName: text,
  manageUrl: { type: "string", format: "uri" },
  decision,
  reviewDueAt: { type: ["string", "null"], format: "date-time" },
});
const person = object(
  {
    givenName: text,
    familyName: text,
    birthDate: date,
    email: { type: "string", format: "email" },
    phone: text,
    locale: { type: "string", enum: ["en", "de"] },
    guardian: object({ name: text, contact: text }, ["name", "contact"]),
  },
  ["givenName", "familyName", "birthDate", "email"],
);
const request = object(
  {
    hold: { ...uuid, description: "A hold; otherwise service and start." },
    service: text,
    start: instant,
    therapist: uuid,
    client: person,
    screening: object(
      {
        answers: { type: "object", additionalProperties: true },
        notes: object({ medicines: text, anything_else: text }),
      },
      ["answers"],
    ),
    consents: list(object({ kind: text, version: text }, ["kind", "version"])),
  },
  ["client", "screening", "consents"],
);
const bookingChanged = {
  "404": error("No such link"),
  "409": error("already-moved, too-late (with phone), slot-taken (with alternatives), not-upcoming"),
  "422": error("Bad fields"),
};

/** The public interface for programs, as it is served at /api/v1/openapi.json. */
export const OPEN_API = {
  openapi: "3.1.0",
  info: {
    title: "Rivulet booking",
    version: "1",
    description: "Instants carry an offset, dates are YYYY-MM-DD. At most 62 days of availability per request.",
  },
  paths: {
    "/api/v1/clinics/{clinic}": {
      get: {
        summary: "The clinic, its services and its therapists",
        parameters: [path("clinic")],
        responses: {
          "200": json(
            "The clinic",
            object({
              name: text,
              timeZone: text,
              services: list(object({ id: uuid, slug: text, name: text, minutes: { type: "integer" } })),
              therapists: list(object({ id: uuid, firstName: text })),
            }),
          ),
          "404": error("No such clinic"),
        },
      },
    },
    "/api/v1/clinics/{clinic}/screening": {
      get: {
        summary: "Questions and consent texts in force",
        parameters: [path("clinic"), queried("locale", { type: "string", enum: ["en", "de"] })],
        responses: {
          "200": json(
            "Questions and consents",
            object({
              questions: list({ type: "object" }),
              consents: list(object({ kind: text, version: text, title: text, text })),
            }),
          ),
        },
      },
    },
    "/api/v1/clinics/{clinic}/availability": {
      get: {
        summary: "Times that can be booked",
        parameters: [
          path("clinic"),
          queried("service", text, true),
          queried("from", date, true),
          queried("to", date, true),
          queried("therapist", uuid),
        ],
        responses: {
          "200": json(
            "Free times",
            object({
              timeZone: text,
              days: list(
                object({ date, slots: list(object({ start: instant, end: instant, therapists: list(uuid) })) }),
              ),
            }),
          ),
          "422": error("Bad fields"),
        },
      },
    },
    "/api/v1/clinics/{clinic}/holds": {
      post: {
        summary: "Keep a time for some minutes",
        parameters: [path("clinic")],
        requestBody: json("The time", object({ service: text, start: instant, therapist: uuid }, ["service", "start"])),
        responses: {
          "201": json("Held", object({ hold: uuid, therapist: uuid, expiresAt: instant })),
          "409": error("slot-taken with alternatives"),
          "422": error("Bad fields"),
        },
      },
    },
    "/api/v1/clinics/{clinic}/bookings": {
      post: {
        summary: "Book a visit",
        parameters: [path("clinic"), { name: "Idempotency-Key", in: "header", required: false, schema: text }],
        requestBody: json("The booking", request),
        responses: {
          "201": json("Booked", booked),
          "202": json("Held until a therapist has looked", booked),
          "403": error("screening-stop with advice and urgent"),
          "409": error("slot-taken with alternatives, hold-expired, too-many-bookings"),
          "422": error("Every bad field and every unanswered question; idempotency-mismatch"),
          "429": error("Retry-After says how long"),
        },
      },
    },
    "/api/v1/bookings/{token}": {
      get: {
        summary: "One booking",
        parameters: [path("token")],
        responses: { "200": json("The booking", booked), "404": error("No such link"), "409": error("already-moved") },
      },
    },
    "/api/v1/bookings/{token}/cancel": {
      post: {
        summary: "Cancel",
        parameters: [path("token")],
        responses: { "200": json("Cancelled", object({ status: text, late: { type: "boolean" } })), ...bookingChanged },
      },
    },
    "/api/v1/bookings/{token}/move": {
      post: {
        summary: "Move to another time",
        parameters: [path("token")],
        requestBody: json("The new time", object({ start: instant, therapist: uuid }, ["start"])),
        responses: { "200": json("Moved; the old link is dead", booked), ...bookingChanged },
      },
    },
    "/api/v1/feeds/{token}.ics": {
      get: {
        summary: "Private calendar feed",
        parameters: [path("token")],
        responses: { "200": { description: "iCalendar", content: { "text/calendar": { schema: text } } } },
      },
    },
  },
  components: {
    schemas: {
      Error: object({
        error: object(
          {
            code: text,
            message: text,
            fields: list(object({ path: text, code: text, limit: {} })),
            alternatives: list(object({ start: instant, end: instant, therapist: uuid })),
          },
          ["code", "message"],
        ),
      }),
    },
  },
} as const;
