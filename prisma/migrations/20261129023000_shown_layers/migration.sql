-- AlterTable
ALTER TABLE "events" ADD COLUMN     "annotation_id" UUID,
ADD COLUMN     "is_private" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "layer_id" UUID;

-- CreateIndex
CREATE INDEX "events_group_id_document_id_number_idx" ON "events"("group_id", "document_id", "number");

-- Written by hand from here on (docs/decisions/0024).

-- A deleted layer is shown to nobody; a blind one that was opened is shown as long as it is called blind.
CREATE OR REPLACE VIEW "shown_layers" WITH (security_invoker = true) AS
  SELECT l.id, l.group_id FROM "layers" l
  WHERE l.deleted_at IS NULL AND (
    l.access = 'open'
    OR (l.access = 'blind' AND l.opened_at IS NOT NULL)
    OR (l.access = 'members'
        AND EXISTS (SELECT 1 FROM "layer_members" m WHERE m.layer_id = l.id AND m.user_id = app_user_id()))
    -- Who looks after the group and does not code may watch over a blind coding.
    OR (l.access = 'blind'
        AND NOT EXISTS (SELECT 1 FROM "layer_members" m WHERE m.layer_id = l.id AND m.user_id = app_user_id())
        AND EXISTS (SELECT 1 FROM "memberships" s
                    WHERE s.group_id = l.group_id AND s.user_id = app_user_id() AND s.role IN ('owner', 'editor'))));

-- One's own work is shown too, wherever it stands; with a deleted layer it goes for everybody, and comes back with it.
ALTER POLICY shown ON "annotations" USING (
  (created_by_id = (SELECT app_user_id())
    AND (layer_id IS NULL OR layer_id NOT IN (SELECT id FROM "layers" WHERE deleted_at IS NOT NULL)))
  OR (NOT is_private AND (layer_id IS NULL OR layer_id IN (SELECT id FROM "shown_layers")))
  OR (SELECT app_sees_all())
);

-- The talk at one's own annotation on a layer that one has been taken off goes on without one.
ALTER POLICY shown ON "comments" USING (
  annotation_id IS NULL OR EXISTS (
    SELECT 1 FROM "annotations" a WHERE a.id = annotation_id AND (
      a.layer_id IS NULL
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
      OR "reactions".user_id = (SELECT app_user_id())
      OR a.layer_id IN (SELECT id FROM "shown_layers")
      OR a.layer_id IN (SELECT m.layer_id FROM "layer_members" m WHERE m.user_id = app_user_id())
      OR (SELECT app_sees_all())
    )
  ))
  AND (comment_id IS NULL OR EXISTS (SELECT 1 FROM "comments" c WHERE c.id = comment_id))
);

-- Where an annotation stood when something happened to it.
CREATE FUNCTION place_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place record;
  about text := NEW.data ->> 'annotationId';
BEGIN
  IF NEW.noun = 'annotation' THEN
    about := NEW.noun_id;
  ELSIF NEW.noun = 'comment' THEN
    SELECT c.annotation_id::text INTO about FROM "comments" c WHERE c.id = NEW.noun_id::uuid;
  END IF;
  IF about IS NOT NULL THEN
    NEW.annotation_id := about::uuid;
    SELECT a.layer_id, a.is_private INTO place FROM "annotations" a WHERE a.id = NEW.annotation_id;
    NEW.layer_id := place.layer_id;
    -- What cannot be looked up is nobody else's business.
    NEW.is_private := coalesce(place.is_private, true);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER place_event BEFORE INSERT ON "events" FOR EACH ROW EXECUTE FUNCTION place_event();

ALTER POLICY shown ON "events" USING (
  actor_id = (SELECT app_user_id())
  OR (SELECT app_sees_all())
  OR (NOT is_private
    AND (layer_id IS NULL OR layer_id IN (SELECT id FROM "shown_layers"))
    AND CASE
      WHEN noun = 'annotation' THEN EXISTS (SELECT 1 FROM "annotations" a WHERE a.id = noun_id::uuid)
      WHEN noun = 'comment' THEN EXISTS (SELECT 1 FROM "comments" c WHERE c.id = noun_id::uuid)
      WHEN annotation_id IS NOT NULL THEN EXISTS (SELECT 1 FROM "annotations" a WHERE a.id = annotation_id)
      ELSE true
    END)
);
