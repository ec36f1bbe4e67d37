import { customType, date, timestamp, uuid } from "drizzle-orm/pg-core";

/** First in every key of a tenant table, so that no reference can reach into another clinic. */
export const clinicId = () => uuid().notNull();
/** UUIDv7 made by lib/kernel/id from the desk's clock. */
export const id = () => uuid().notNull();
export const instant = () => timestamp({ withTimezone: true, mode: "date" });
/** A calendar day stays a string: the driver's default parser shifts it by the server's zone. */
export const day = () => date({ mode: "string" });

export const citext = customType<{ data: string }>({ dataType: () => "citext" });
