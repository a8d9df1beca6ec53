-- AlterTable
ALTER TABLE "assignments" ADD COLUMN     "erasure_told_at" TIMESTAMP(3),
ADD COLUMN     "keeps_marks" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "second_look_days" INTEGER;

-- AlterTable
ALTER TABLE "feedback_entries" ADD COLUMN     "request_id" UUID,
ADD COLUMN     "total_after" TEXT,
ADD COLUMN     "total_before" TEXT;

-- AlterTable
ALTER TABLE "submission_authors" ADD COLUMN     "consented_at" TIMESTAMP(3);

-- CreateIndex
CREATE UNIQUE INDEX "feedback_entries_request_id_key" ON "feedback_entries"("request_id");

-- AddForeignKey
ALTER TABLE "feedback_entries" ADD CONSTRAINT "feedback_entries_group_id_request_id_fkey" FOREIGN KEY ("group_id", "request_id") REFERENCES "feedback_entries"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- Written by hand from here on (docs/decisions/0041).

-- The talk after the release is only written on, and a decision says what it settled and what came of the mark.
ALTER TABLE "feedback_entries" ADD CONSTRAINT feedback_decision CHECK (
  (kind = 'decision') = (request_id IS NOT NULL) AND num_nonnulls(request_id, total_before, total_after) IN (0, 3)
);
CREATE TRIGGER immutable BEFORE UPDATE ON "feedback_entries" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Events stay as they were said, but for whom they name once a person's data are erased. The plain role may not update them at all: the
-- functions below are the one way, and take away only.
DROP TRIGGER immutable ON "events";
CREATE TRIGGER immutable BEFORE UPDATE ON "events" FOR EACH ROW
  WHEN (current_setting('app.erases', true) IS DISTINCT FROM 'true') EXECUTE FUNCTION refuse_change();

CREATE FUNCTION erase_essay_events(essay uuid, people uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM set_config('app.erases', 'true', true);
  UPDATE events SET actor_id = CASE WHEN actor_id = ANY (people) THEN NULL ELSE actor_id END,
    data = CASE WHEN data ? 'number' THEN jsonb_build_object('number', data -> 'number') ELSE '{}'::jsonb END
  WHERE group_id = app_group_id() AND (submission_id = essay OR noun_id = essay::text);
  PERFORM set_config('app.erases', 'false', true);
END $$;
CREATE FUNCTION erase_person_events(person uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM set_config('app.erases', 'true', true);
  UPDATE events SET actor_id = NULL WHERE group_id = app_group_id() AND actor_id = person;
  UPDATE events SET data = '{}'::jsonb WHERE group_id = app_group_id() AND noun = 'member' AND noun_id = person::text;
  PERFORM set_config('app.erases', 'false', true);
END $$;

-- Bytes of files that nothing refers to any more. The same bytes may have been uploaded by somebody else too.
CREATE FUNCTION erase_unused_files(ids uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  DELETE FROM files f WHERE f.group_id = app_group_id() AND f.id = ANY (ids)
    AND NOT EXISTS (SELECT 1 FROM imports i WHERE i.file_id = f.id)
    AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.file_id = f.id)
    AND NOT EXISTS (SELECT 1 FROM attachments a WHERE a.file_id = f.id)
    AND NOT EXISTS (SELECT 1 FROM drafts d WHERE d.file_id = f.id)
$$;

-- Ids of all groups, for the daily look at what is to be erased: the index has a row of each, and no row-level security.
CREATE FUNCTION groups_there() RETURNS TABLE (group_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT m.group_id FROM search_makes m
$$;
