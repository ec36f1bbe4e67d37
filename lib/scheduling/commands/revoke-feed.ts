import { and, eq } from "drizzle-orm";
import { calendarFeeds } from "#db/schema/operation.ts";
import { done, refused } from "#lib/kernel/outcome.ts";
import { command } from "#lib/operation/command.ts";
import { RevokeFeedInput } from "../input.ts";
import { mayManageFeed } from "../policy.ts";
import { findFeed } from "../queries/read-feed.ts";

/** The address of this feed opens nothing from here on. */
export const revokeFeed = command({
  name: "feed.revoke",
  input: RevokeFeedInput,
  load: (room, { feedId }) => findFeed(room, feedId),
  may: (actor, { staffId }) => mayManageFeed(actor, staffId),
  run: async (room, feed) => {
    if (feed.revokedAt !== null) return refused("already-revoked");
    const revokedAt = room.clock.now();
    await room.tx
      .update(calendarFeeds)
      .set({ revokedAt })
      .where(and(eq(calendarFeeds.clinicId, room.clinic), eq(calendarFeeds.id, feed.id)));
    return done({
      value: { feedId: feed.id },
      subject: feed.id,
      before: { staffId: feed.staffId, revokedAt: null },
      after: { staffId: feed.staffId, revokedAt },
    });
  },
});
