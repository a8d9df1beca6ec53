-- AlterTable
ALTER TABLE "layers" ADD COLUMN     "assignment_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "layers_assignment_id_created_by_id_key" ON "layers"("assignment_id", "created_by_id");

-- AddForeignKey
ALTER TABLE "layers" ADD CONSTRAINT "layers_group_id_assignment_id_fkey" FOREIGN KEY ("group_id", "assignment_id") REFERENCES "assignments"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- Written by hand from here on (docs/decisions/0039).

-- Whoever gets a sheet of an assignment gets a layer to comment its essays on, whichever command or script made the sheet.
CREATE FUNCTION layer_of_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  assignment uuid;
  made uuid;
BEGIN
  SELECT s.assignment_id INTO assignment FROM "submissions" s WHERE s.id = NEW.submission_id;
  INSERT INTO "layers" (id, group_id, name, access, assignment_id, created_by_id)
    SELECT gen_random_uuid(), NEW.group_id, left(coalesce(a.titles ->> 'kk', a.titles ->> 'ru', a.titles ->> 'en', '?'), 120), 'members', a.id, NEW.reviewer_id
    FROM "assignments" a WHERE a.id = assignment
    ON CONFLICT (assignment_id, created_by_id) DO NOTHING
    RETURNING id INTO made;
  IF made IS NOT NULL THEN
    INSERT INTO "layer_members" (group_id, layer_id, user_id, may_write) VALUES (NEW.group_id, made, NEW.reviewer_id, true);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER layer_of_sheet AFTER INSERT ON "review_sheets" FOR EACH ROW EXECUTE FUNCTION layer_of_sheet();

-- Independent marking binds those who mark. Whoever moderates looks at what the markers gave while deciding.
CREATE OR REPLACE FUNCTION app_unfinished_reviews() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT submission_id FROM review_sheets
  WHERE group_id = app_group_id() AND reviewer_id = app_user_id() AND done_at IS NULL AND part = 'marker'
$$;

-- What a reviewer says of an essay is shown with the reviewer's sheet of that essay.
ALTER POLICY shown ON "annotations" USING (
  (created_by_id = (SELECT app_user_id())
    AND (layer_id IS NULL OR layer_id NOT IN (SELECT id FROM "layers" WHERE deleted_at IS NOT NULL)))
  OR (NOT is_private AND (layer_id IS NULL OR layer_id IN (SELECT id FROM "shown_layers")))
  OR (submission_id IS NOT NULL AND NOT is_private AND EXISTS (
    SELECT 1 FROM "review_sheets" s JOIN "layers" l ON l.created_by_id = s.reviewer_id
    WHERE s.submission_id = "annotations".submission_id AND l.id = "annotations".layer_id AND l.assignment_id IS NOT NULL))
  OR (SELECT app_sees_all())
);
ALTER POLICY shown ON "comments" USING (
  annotation_id IS NULL OR EXISTS (
    SELECT 1 FROM "annotations" a WHERE a.id = annotation_id AND (
      a.layer_id IS NULL
      OR a.submission_id IS NOT NULL
      OR "comments".created_by_id = (SELECT app_user_id())
      OR a.layer_id IN (SELECT id FROM "shown_layers")
      OR a.layer_id IN (SELECT m.layer_id FROM "layer_members" m WHERE m.user_id = app_user_id())
      OR (SELECT app_sees_all())
    )
  )
);
ALTER POLICY shown ON "reactions" USING (
  (annotation_id IS NULL OR EXISTS (
    SELECT 1 FROM "annotations" a WHERE a.id = annotation_id AND (
      a.layer_id IS NULL
      OR a.submission_id IS NOT NULL
      OR "reactions".user_id = (SELECT app_user_id())
      OR a.layer_id IN (SELECT id FROM "shown_layers")
      OR a.layer_id IN (SELECT m.layer_id FROM "layer_members" m WHERE m.user_id = app_user_id())
      OR (SELECT app_sees_all())
    )
  ))
  AND (comment_id IS NULL OR EXISTS (SELECT 1 FROM "comments" c WHERE c.id = comment_id))
);

-- The history of a mark is only written on.
CREATE TRIGGER immutable BEFORE UPDATE ON "criterion_marks" FOR EACH ROW EXECUTE FUNCTION refuse_change();
