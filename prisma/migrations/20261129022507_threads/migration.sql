-- AlterTable
ALTER TABLE "annotations" ADD COLUMN     "decision" TEXT,
ADD COLUMN     "decision_note" TEXT,
ADD COLUMN     "edited_at" TIMESTAMP(3),
ADD COLUMN     "resolved_by_id" UUID;

-- AlterTable
ALTER TABLE "comments" ADD COLUMN     "edited_at" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "notifications" ADD COLUMN     "is_mailed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "unmailed_kinds" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- Written by hand from here on.

-- Only new words change the time of a comment.
UPDATE "comments" SET edited_at = updated_at WHERE updated_at > created_at;

ALTER TABLE "annotations" ADD CONSTRAINT annotation_decision CHECK (
  decision IS NULL OR (kind::text = 'correction' AND resolved_at IS NOT NULL AND decision IN ('accepted', 'declined'))
);

-- Whether somebody else may see an annotation: asked before a notification tells of it. It looks with that person's eyes, through the one
-- policy that says who sees what, and then gives the transaction its own eyes back.
CREATE FUNCTION annotation_shown_to(wanted uuid, person uuid) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  asker text := current_setting('app.user_id', true);
  sees_all text := current_setting('app.sees_all', true);
  shown boolean;
BEGIN
  PERFORM set_config('app.user_id', person::text, true), set_config('app.sees_all', 'false', true);
  SELECT EXISTS (SELECT 1 FROM "annotations" a WHERE a.id = wanted) INTO shown;
  PERFORM set_config('app.user_id', coalesce(asker, ''), true), set_config('app.sees_all', coalesce(sees_all, ''), true);
  RETURN shown;
END $$;
