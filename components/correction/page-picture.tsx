import { useTranslations } from "next-intl";
import { useState } from "react";
import { addressOf } from "#components/api/call.ts";
import { Button } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import type { PreviewBlock, PreviewPage } from "#lib/operations/import-preview.ts";
import { drawImportPage } from "#lib/operations/imports.ts";
import { framesOn, type Box } from "./places.ts";
import type { Desk } from "./use-desk.ts";

interface PagePictureProps {
  readonly groupId: string;
  readonly importId: string;
  readonly page: PreviewPage;
  readonly desk: Desk;
  readonly zoom: number;
}

/** Pixels asked for: sharp on a pane of 560 points with a dense display, and still quick to draw. */
const WIDTH = 1_200;
const ZOOMED_WIDTH = 2_000;

/** The picture of a page with a frame around each block; a press on a frame goes to its block. */
export function PagePicture({ groupId, importId, page, desk, zoom }: PagePictureProps) {
  const words = useTranslations("correction.original");
  const [state, setState] = useState<"loading" | "shown" | "failed">("loading");
  const [tried, setTried] = useState(0);
  const address = addressOf(
    drawImportPage,
    { groupId, importId, page: page.number },
    { width: zoom > 1 ? ZOOMED_WIDTH : WIDTH },
  );
  return (
    <div
      className="correction-page"
      style={{ width: `${zoom * 100}%`, aspectRatio: `${page.width} / ${page.height}` }}
    >
      {/* Drawn by the server for this reader alone; next/image would keep a copy for everybody. */}
      <img
        key={`${address} ${tried}`}
        src={address}
        alt={words("picture", { number: page.number })}
        onLoad={() => setState("shown")}
        onError={() => setState("failed")}
        className={classNames("block size-full", state !== "shown" && "invisible")}
      />
      {state === "loading" ? <p className="correction-waiting">{words("drawing")}</p> : null}
      {state === "failed" ? (
        <div className="correction-waiting">
          <p>{words("notDrawn")}</p>
          <Button
            onClick={() => {
              setState("loading");
              setTried(tried + 1);
            }}
          >
            {words("again")}
          </Button>
        </div>
      ) : null}
      {desk.sheet.blocks.map(({ block }) => (
        <Frames key={block.id} block={block} page={page} desk={desk} />
      ))}
    </div>
  );
}

/** The list beside the page says the same to a screen reader: the frames are for the eye and the pointer. */
function Frames({ block, page, desk }: { block: PreviewBlock; page: PreviewPage; desk: Desk }) {
  return framesOn(block, page.number).map((box, n) => (
    <span
      key={n}
      aria-hidden
      onClick={() => desk.go(block.id)}
      data-number={n === 0 ? block.number : undefined}
      className={classNames(
        "correction-frame",
        block.isSetAside && "is-aside",
        block.isDoubtful && "is-doubtful",
        block.id === desk.current?.id && "is-current",
        box[0] > page.width / 2 && "is-right",
      )}
      style={placed(box, page)}
    />
  ));
}

/** Points around the letters, so that the frame does not touch them. */
const AIR = 2;

function placed([left, top, right, bottom]: Box, { width, height }: PreviewPage) {
  const share = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(3)}%`;
  return {
    left: share(left - AIR, width),
    top: share(top - AIR, height),
    width: share(right - left + 2 * AIR, width),
    height: share(bottom - top + 2 * AIR, height),
  };
}
