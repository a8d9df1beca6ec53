-- AlterTable
ALTER TABLE "overlap_runs" ADD COLUMN     "stage" TEXT NOT NULL DEFAULT 'waiting';

-- Written by hand: a comparison holds passages of essays that a reviewer has no sheet of. Queries read it for everybody and show to each what
-- concerns that person (docs/decisions/0040).
DROP POLICY shown ON "overlap_runs";
CREATE POLICY shown ON "overlap_runs" AS RESTRICTIVE FOR SELECT USING ((SELECT app_is_lecturer()) OR (SELECT app_sees_all()));
