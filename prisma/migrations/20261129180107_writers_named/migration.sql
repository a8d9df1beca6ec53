-- AlterTable
ALTER TABLE "review_sheets" ADD COLUMN     "writers_named_at" TIMESTAMP(3);

-- Hand-written (docs/decisions/0039): who looks after the group and marks an essay without knowing whose it is learns it with the release, or
-- when they have it named, which their sheet keeps.
CREATE FUNCTION app_blind_reviews() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT submission_id FROM review_sheets WHERE group_id = app_group_id() AND reviewer_id = app_user_id() AND writers_named_at IS NULL
$$;
DROP POLICY shown ON "submission_authors";
CREATE POLICY shown ON "submission_authors" AS RESTRICTIVE FOR SELECT USING (
  submission_id IN (SELECT app_own_submissions())
  OR (submission_id IN (SELECT app_reviewed_submissions()) AND assignment_id IN (SELECT id FROM "assignments" WHERE NOT hides_students))
  OR ((SELECT app_is_lecturer()) AND submission_id NOT IN (SELECT app_blind_reviews()))
  OR ((SELECT app_is_lecturer()) AND assignment_id IN (SELECT id FROM "assignments" WHERE NOT hides_students))
  OR ((SELECT app_is_lecturer()) AND submission_id IN (SELECT id FROM "submissions" WHERE released_at IS NOT NULL))
  OR (SELECT app_sees_all())
);
