-- CreateTable
CREATE TABLE "told_feedback" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "released_at" TIMESTAMP(3) NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "told_feedback_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "told_feedback_submission_id_revision_number_key" ON "told_feedback"("submission_id", "revision_number");

-- CreateIndex
CREATE UNIQUE INDEX "told_feedback_group_id_id_key" ON "told_feedback"("group_id", "id");

-- AddForeignKey
ALTER TABLE "told_feedback" ADD CONSTRAINT "told_feedback_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "told_feedback" ADD CONSTRAINT "told_feedback_group_id_submission_id_fkey" FOREIGN KEY ("group_id", "submission_id") REFERENCES "submissions"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand from here on (docs/decisions/0043): what a student was told stays as it was told. To its student it goes by
-- lib/server/queries/feedback.ts alone, as everything that is released; nobody who still marks the essay sees what others gave before.
ALTER TABLE "told_feedback" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "told_feedback" FORCE ROW LEVEL SECURITY;
CREATE POLICY group_boundary ON "told_feedback" USING (group_id = app_group_id()) WITH CHECK (group_id = app_group_id());
CREATE POLICY shown ON "told_feedback" AS RESTRICTIVE FOR SELECT USING (
  ((SELECT app_is_lecturer()) AND submission_id NOT IN (SELECT app_unfinished_reviews())) OR (SELECT app_sees_all())
);
CREATE TRIGGER immutable BEFORE UPDATE ON "told_feedback" FOR EACH ROW EXECUTE FUNCTION refuse_change();
