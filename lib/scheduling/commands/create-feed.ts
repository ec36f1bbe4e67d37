import { and, eq, isNull } from "drizzle-orm";
import { calendarFeeds } from "#db/schema/operation.ts";
import { newId } from "#lib/kernel/id.ts";
import { done } from "#lib/kernel/outcome.ts";
import { command } from "#lib/operation/command.ts";
import { CreateFeedInput } from "../input.ts";
import { mayManageFeed } from "../policy.ts";
import { findTherapist } from "../queries/read-feed.ts";
import { FEED_LINK_VERSION } from "../words.ts";

/** A new address for a therapist's calendar program. The old one ends: whoever asks again has lost it or lent it. */
export const createFeed = command({
  name: "feed.create",
  input: CreateFeedInput,
  load: (room, { staffId }) => findTherapist(room, staffId),
  may: (actor, { id }) => mayManageFeed(actor, id),
  run: async (room, { id: staffId }) => {
    const createdAt = room.clock.now();
    const ended = await room.tx
      .update(calendarFeeds)
      .set({ revokedAt: createdAt })
      .where(
        and(
          eq(calendarFeeds.clinicId, room.clinic),
          eq(calendarFeeds.staffId, staffId),
          isNull(calendarFeeds.revokedAt),
        ),
      )
      .returning({ id: calendarFeeds.id });
    const feedId = newId(createdAt);
    await room.tx.insert(calendarFeeds).values({ clinicId: room.clinic, id: feedId, staffId, createdAt });
    return done({
      // The address is made of these when it is shown and is stored nowhere.
      value: { feedId, linkVersion: FEED_LINK_VERSION, staffId, ended: ended.length },
      subject: feedId,
      before: null,
      after: { staffId, ended: ended.map(({ id }) => id) },
    });
  },
});
