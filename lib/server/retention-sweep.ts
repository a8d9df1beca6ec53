import { eraseWhatIsDue } from "./commands/erase-personal-data.ts";
import { groupsThere } from "./database.ts";
import { report } from "./report.ts";

/** Milliseconds between two looks at what is to be erased: days matter here, not hours. */
const PAUSE = 12 * 60 * 60 * 1_000;
/** After a start other work comes first. */
const FIRST = 5 * 60 * 1_000;

/** Looks at every group again and again for as long as the process lives. Several processes do no harm: the assignments are held. */
export function startRetentionSweep(): { readonly stop: () => void } {
  const look = (): void => void sweepAll(new Date());
  const first = setTimeout(look, FIRST);
  const timer = setInterval(look, PAUSE);
  first.unref();
  timer.unref();
  return {
    stop() {
      clearTimeout(first);
      clearInterval(timer);
    },
  };
}

/** One group that cannot be looked at keeps no other from it. */
export async function sweepAll(moment: Date): Promise<void> {
  try {
    for (const groupId of await groupsThere()) {
      try {
        await eraseWhatIsDue(groupId, moment);
      } catch (failure) {
        report("retention", "failure", failure);
      }
    }
  } catch (failure) {
    report("retention", "unavailable", failure);
  }
}
