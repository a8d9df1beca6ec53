-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "submission_id" UUID;

-- AlterTable
ALTER TABLE "submissions" ADD COLUMN     "text_version" INTEGER NOT NULL DEFAULT 1;

-- Written by hand from here on (docs/decisions/0038): a file that a student brings in is its writers' alone, as drafts are.
CREATE POLICY of_submission ON "imports" AS RESTRICTIVE FOR SELECT USING (
  submission_id IS NULL OR submission_id IN (SELECT app_own_submissions()) OR (SELECT app_sees_all())
);
