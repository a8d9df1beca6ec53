import { accept, refuse, type Result } from "#lib/result.ts";
import type { Caller } from "../database.ts";
import { Follower } from "./follower.ts";
import { hub } from "./hub.ts";
import { readSight, type Sight } from "./sight.ts";

/** Streams of one person in one process: a window shares one with the other windows of its browser. */
const MOST_STREAMS = 12;
/** Milliseconds between signs of life, shorter than the patience of proxies. */
const BEAT_MS = 15_000;
/** Milliseconds between looks whether the session, the membership and the role still hold. */
const LOOK_MS = 30_000;

interface Wanted {
  readonly groupId: string;
  readonly caller: Caller;
  /** The last event that was seen; null: from now on. */
  readonly after: number | null;
  /** Ends when everything missed has been told. */
  readonly isOnce: boolean;
  /** Whether the session or token behind the stream still lets its person in. */
  readonly isStillSignedIn: () => Promise<boolean>;
  /** Aborts when the other side has gone. */
  readonly signal: AbortSignal;
}

/** The bytes of an event stream, for as long as its person may listen and does. */
export async function openStream(wanted: Wanted): Promise<Result<ReadableStream<Uint8Array>>> {
  const { groupId, caller, isStillSignedIn } = wanted;
  const sight = await readSight(groupId, caller);
  if (!sight.ok) return sight;
  if (hub().countOf(caller.userId) >= MOST_STREAMS) return refuse("too_many_streams", { most: MOST_STREAMS });
  const look = async (): Promise<Result<Sight>> =>
    (await isStillSignedIn()) ? readSight(groupId, caller) : refuse("not_signed_in");
  return accept(streamOf(wanted, sight.value, look));
}

function streamOf(
  wanted: Wanted,
  sight: Sight,
  look: () => Promise<Result<Sight>>,
): ReadableStream<Uint8Array> {
  const { groupId, caller, after, isOnce, signal } = wanted;
  const live = hub();
  const encoder = new TextEncoder();
  let follower: Follower | null = null;
  return new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        live.count(caller.userId, 1);
        const timers: NodeJS.Timeout[] = [];
        const opened = new Follower({
          ...{ sight, look },
          write: (text) => controller.enqueue(encoder.encode(text)),
          waiting: () => -(controller.desiredSize ?? 0),
          onClose: () => {
            for (const timer of timers) clearInterval(timer);
            live.count(caller.userId, -1);
            live.leave(groupId, opened);
            try {
              controller.close();
            } catch {
              // It is closed from the other side already.
            }
          },
        });
        follower = opened;
        signal.addEventListener("abort", () => opened.close(), { once: true });
        timers.push(setInterval(() => opened.beat(), BEAT_MS));
        timers.push(setInterval(() => void opened.lookAnew(), LOOK_MS));
        // The answer begins at once; what was missed follows.
        live
          .join(groupId, opened, after)
          .then(() => isOnce && opened.close())
          .catch(() => opened.close()); // the database is away: the other side comes back for it
      },
      cancel: () => follower?.close(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 0 }),
  );
}
