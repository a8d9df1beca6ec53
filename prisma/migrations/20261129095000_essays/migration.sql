-- CreateEnum
CREATE TYPE "SheetPart" AS ENUM ('marker', 'moderator');

-- CreateEnum
CREATE TYPE "DraftOrigin" AS ENUM ('written', 'uploaded', 'handed_in');

-- CreateEnum
CREATE TYPE "FollowUp" AS ENUM ('open', 'addressed', 'gone');

-- CreateEnum
CREATE TYPE "FeedbackEntryKind" AS ENUM ('answer', 'second_look', 'decision');

-- AlterTable
ALTER TABLE "annotations" ADD COLUMN     "criterion" TEXT,
ADD COLUMN     "reviewer_follow_up" "FollowUp",
ADD COLUMN     "submission_id" UUID,
ADD COLUMN     "writer_follow_up" "FollowUp";

-- AlterTable
ALTER TABLE "blocks" ADD COLUMN     "submission_id" UUID;

-- AlterTable
ALTER TABLE "citations" ADD COLUMN     "submission_id" UUID;

-- AlterTable
ALTER TABLE "documents" ADD COLUMN     "submission_id" UUID;

-- AlterTable
ALTER TABLE "events" ADD COLUMN     "submission_id" UUID;

-- AlterTable
ALTER TABLE "reference_entries" ADD COLUMN     "submission_id" UUID;

-- AlterTable
ALTER TABLE "revisions" ADD COLUMN     "submission_id" UUID;

-- CreateTable
CREATE TABLE "rubrics" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "names" JSONB NOT NULL,
    "last_version_number" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rubrics_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rubric_versions" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "rubric_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rubric_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignments" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "titles" JSONB NOT NULL,
    "tasks" JSONB NOT NULL,
    "opens_at" TIMESTAMP(3),
    "due_at" TIMESTAMP(3),
    "late_until" TIMESTAMP(3),
    "release_at" TIMESTAMP(3),
    "is_team" BOOLEAN NOT NULL DEFAULT false,
    "may_hand_in_again" BOOLEAN NOT NULL DEFAULT true,
    "hides_students" BOOLEAN NOT NULL DEFAULT false,
    "hides_reviewers" BOOLEAN NOT NULL DEFAULT false,
    "reviewers_per_essay" INTEGER NOT NULL DEFAULT 1,
    "moderated_share" INTEGER NOT NULL DEFAULT 0,
    "citation_style" TEXT,
    "fewest_words" INTEGER,
    "most_words" INTEGER,
    "rubric_version_id" UUID,
    "out_of" TEXT NOT NULL DEFAULT '100',
    "decimals" INTEGER NOT NULL DEFAULT 0,
    "is_for_everybody" BOOLEAN NOT NULL DEFAULT true,
    "retention_months" INTEGER,
    "published_at" TIMESTAMP(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_materials" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "document_id" UUID,
    "reference_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "assignment_materials_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_students" (
    "group_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "assignment_students_pkey" PRIMARY KEY ("assignment_id","user_id")
);

-- CreateTable
CREATE TABLE "extensions" (
    "group_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "due_at" TIMESTAMP(3) NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "granted_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "extensions_pkey" PRIMARY KEY ("assignment_id","user_id")
);

-- CreateTable
CREATE TABLE "submissions" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "team_name" TEXT,
    "handed_in_at" TIMESTAMP(3),
    "late_reason" TEXT,
    "receipt" TEXT,
    "released_at" TIMESTAMP(3),
    "released_by_id" UUID,
    "has_consent" BOOLEAN NOT NULL DEFAULT false,
    "erased_at" TIMESTAMP(3),
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "submissions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_authors" (
    "group_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "submission_authors_pkey" PRIMARY KEY ("submission_id","user_id")
);

-- CreateTable
CREATE TABLE "drafts" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "origin" "DraftOrigin" NOT NULL DEFAULT 'written',
    "content" JSONB NOT NULL,
    "words" INTEGER NOT NULL,
    "file_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_sheets" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "part" "SheetPart" NOT NULL DEFAULT 'marker',
    "overall" TEXT NOT NULL DEFAULT '',
    "private_note" TEXT NOT NULL DEFAULT '',
    "done_at" TIMESTAMP(3),
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "review_sheets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "criterion_marks" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "sheet_id" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "level" TEXT,
    "points" DECIMAL(65,30),
    "reason" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "criterion_marks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outcomes" (
    "submission_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "outcomes_pkey" PRIMARY KEY ("submission_id")
);

-- CreateTable
CREATE TABLE "feedback_entries" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "kind" "FeedbackEntryKind" NOT NULL,
    "annotation_id" UUID,
    "criterion" TEXT,
    "text" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "feedback_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_comments" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "texts" JSONB NOT NULL,
    "topic" TEXT NOT NULL DEFAULT '',
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "uses" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "bank_comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "overlap_runs" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "found" JSONB,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMP(3),

    CONSTRAINT "overlap_runs_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "rubrics_group_id_id_key" ON "rubrics"("group_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "rubric_versions_rubric_id_number_key" ON "rubric_versions"("rubric_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "rubric_versions_group_id_id_key" ON "rubric_versions"("group_id", "id");

-- CreateIndex
CREATE INDEX "assignments_group_id_deleted_at_due_at_idx" ON "assignments"("group_id", "deleted_at", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "assignments_group_id_id_key" ON "assignments"("group_id", "id");

-- CreateIndex
CREATE INDEX "assignment_materials_group_id_assignment_id_idx" ON "assignment_materials"("group_id", "assignment_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_materials_group_id_id_key" ON "assignment_materials"("group_id", "id");

-- CreateIndex
CREATE INDEX "submissions_group_id_assignment_id_idx" ON "submissions"("group_id", "assignment_id");

-- CreateIndex
CREATE UNIQUE INDEX "submissions_assignment_id_number_key" ON "submissions"("assignment_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "submissions_group_id_id_key" ON "submissions"("group_id", "id");

-- CreateIndex
CREATE INDEX "submission_authors_group_id_user_id_idx" ON "submission_authors"("group_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_authors_assignment_id_user_id_key" ON "submission_authors"("assignment_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "drafts_submission_id_number_key" ON "drafts"("submission_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "drafts_group_id_id_key" ON "drafts"("group_id", "id");

-- CreateIndex
CREATE INDEX "review_sheets_group_id_reviewer_id_idx" ON "review_sheets"("group_id", "reviewer_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_sheets_submission_id_reviewer_id_key" ON "review_sheets"("submission_id", "reviewer_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_sheets_group_id_id_key" ON "review_sheets"("group_id", "id");

-- CreateIndex
CREATE INDEX "criterion_marks_sheet_id_criterion_created_at_idx" ON "criterion_marks"("sheet_id", "criterion", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "criterion_marks_group_id_id_key" ON "criterion_marks"("group_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "outcomes_group_id_submission_id_key" ON "outcomes"("group_id", "submission_id");

-- CreateIndex
CREATE INDEX "feedback_entries_group_id_submission_id_idx" ON "feedback_entries"("group_id", "submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "feedback_entries_group_id_id_key" ON "feedback_entries"("group_id", "id");

-- CreateIndex
CREATE INDEX "bank_comments_group_id_deleted_at_idx" ON "bank_comments"("group_id", "deleted_at");

-- CreateIndex
CREATE UNIQUE INDEX "bank_comments_group_id_id_key" ON "bank_comments"("group_id", "id");

-- CreateIndex
CREATE INDEX "overlap_runs_group_id_assignment_id_idx" ON "overlap_runs"("group_id", "assignment_id");

-- CreateIndex
CREATE UNIQUE INDEX "overlap_runs_group_id_id_key" ON "overlap_runs"("group_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "documents_group_id_submission_id_key" ON "documents"("group_id", "submission_id");

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_group_id_submission_id_fkey" FOREIGN KEY ("group_id", "submission_id") REFERENCES "submissions"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rubrics" ADD CONSTRAINT "rubrics_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rubric_versions" ADD CONSTRAINT "rubric_versions_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rubric_versions" ADD CONSTRAINT "rubric_versions_group_id_rubric_id_fkey" FOREIGN KEY ("group_id", "rubric_id") REFERENCES "rubrics"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_group_id_rubric_version_id_fkey" FOREIGN KEY ("group_id", "rubric_version_id") REFERENCES "rubric_versions"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_materials" ADD CONSTRAINT "assignment_materials_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_materials" ADD CONSTRAINT "assignment_materials_group_id_assignment_id_fkey" FOREIGN KEY ("group_id", "assignment_id") REFERENCES "assignments"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_students" ADD CONSTRAINT "assignment_students_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_students" ADD CONSTRAINT "assignment_students_group_id_assignment_id_fkey" FOREIGN KEY ("group_id", "assignment_id") REFERENCES "assignments"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_group_id_assignment_id_fkey" FOREIGN KEY ("group_id", "assignment_id") REFERENCES "assignments"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_group_id_assignment_id_fkey" FOREIGN KEY ("group_id", "assignment_id") REFERENCES "assignments"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_authors" ADD CONSTRAINT "submission_authors_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_authors" ADD CONSTRAINT "submission_authors_group_id_submission_id_fkey" FOREIGN KEY ("group_id", "submission_id") REFERENCES "submissions"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_group_id_submission_id_fkey" FOREIGN KEY ("group_id", "submission_id") REFERENCES "submissions"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_sheets" ADD CONSTRAINT "review_sheets_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_sheets" ADD CONSTRAINT "review_sheets_group_id_submission_id_fkey" FOREIGN KEY ("group_id", "submission_id") REFERENCES "submissions"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion_marks" ADD CONSTRAINT "criterion_marks_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion_marks" ADD CONSTRAINT "criterion_marks_group_id_sheet_id_fkey" FOREIGN KEY ("group_id", "sheet_id") REFERENCES "review_sheets"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_group_id_submission_id_fkey" FOREIGN KEY ("group_id", "submission_id") REFERENCES "submissions"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_entries" ADD CONSTRAINT "feedback_entries_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_entries" ADD CONSTRAINT "feedback_entries_group_id_submission_id_fkey" FOREIGN KEY ("group_id", "submission_id") REFERENCES "submissions"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_comments" ADD CONSTRAINT "bank_comments_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overlap_runs" ADD CONSTRAINT "overlap_runs_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overlap_runs" ADD CONSTRAINT "overlap_runs_group_id_assignment_id_fkey" FOREIGN KEY ("group_id", "assignment_id") REFERENCES "assignments"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand from here on (docs/decisions/0036): what students write, and what is said of it, is shown to those whom it concerns.

-- Whether the person at work looks after the group, and whether it is a student.
CREATE FUNCTION app_is_lecturer() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM "memberships" WHERE group_id = app_group_id() AND user_id = app_user_id() AND role IN ('owner', 'editor'))
$$;
CREATE FUNCTION app_is_student() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM "memberships" WHERE group_id = app_group_id() AND user_id = app_user_id() AND role = 'student')
$$;

-- The boundary of the group on the new tables.
DO $$
DECLARE
  one text;
BEGIN
  FOREACH one IN ARRAY ARRAY['rubrics', 'rubric_versions', 'assignments', 'assignment_materials', 'assignment_students', 'extensions',
    'submissions', 'submission_authors', 'drafts', 'review_sheets', 'criterion_marks', 'outcomes', 'feedback_entries', 'bank_comments',
    'overlap_runs'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one);
    EXECUTE format('CREATE POLICY group_boundary ON %I USING (group_id = app_group_id()) WITH CHECK (group_id = app_group_id())', one);
  END LOOP;
END $$;

-- Who wrote and who reviews what is asked by the policies of the very tables that say it. These functions run as their owner, whom the
-- policies of the two tables do not bind, and answer about the person at work alone.
ALTER TABLE "submission_authors" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "review_sheets" NO FORCE ROW LEVEL SECURITY;
CREATE FUNCTION app_own_submissions() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT submission_id FROM submission_authors WHERE group_id = app_group_id() AND user_id = app_user_id()
$$;
CREATE FUNCTION app_reviewed_submissions() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT submission_id FROM review_sheets WHERE group_id = app_group_id() AND reviewer_id = app_user_id()
$$;
-- What one still reviews: others' sheets of it are not seen, whoever one is.
CREATE FUNCTION app_unfinished_reviews() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT submission_id FROM review_sheets WHERE group_id = app_group_id() AND reviewer_id = app_user_id() AND done_at IS NULL
$$;

CREATE POLICY shown ON "assignments" AS RESTRICTIVE FOR SELECT USING (
  NOT (SELECT app_is_student()) OR (SELECT app_sees_all())
  OR (published_at IS NOT NULL AND deleted_at IS NULL
    AND (is_for_everybody OR id IN (SELECT assignment_id FROM "assignment_students" WHERE user_id = (SELECT app_user_id()))))
);
CREATE POLICY shown ON "assignment_students" AS RESTRICTIVE FOR SELECT USING (
  NOT (SELECT app_is_student()) OR user_id = (SELECT app_user_id()) OR (SELECT app_sees_all())
);
CREATE POLICY shown ON "extensions" AS RESTRICTIVE FOR SELECT USING (
  user_id = (SELECT app_user_id()) OR (SELECT app_is_lecturer()) OR (SELECT app_sees_all())
);
CREATE POLICY shown ON "rubrics" AS RESTRICTIVE FOR SELECT USING (NOT (SELECT app_is_student()) OR (SELECT app_sees_all()));
CREATE POLICY shown ON "rubric_versions" AS RESTRICTIVE FOR SELECT USING (
  NOT (SELECT app_is_student()) OR (SELECT app_sees_all()) OR id IN (SELECT rubric_version_id FROM "assignments")
);
CREATE POLICY shown ON "submissions" AS RESTRICTIVE FOR SELECT USING (
  id IN (SELECT app_own_submissions()) OR id IN (SELECT app_reviewed_submissions())
  OR (SELECT app_is_lecturer()) OR (SELECT app_sees_all())
);
CREATE POLICY shown ON "submission_authors" AS RESTRICTIVE FOR SELECT USING (
  submission_id IN (SELECT app_own_submissions())
  OR (submission_id IN (SELECT app_reviewed_submissions()) AND assignment_id IN (SELECT id FROM "assignments" WHERE NOT hides_students))
  OR ((SELECT app_is_lecturer()) AND submission_id NOT IN (SELECT app_reviewed_submissions()))
  OR ((SELECT app_is_lecturer()) AND assignment_id IN (SELECT id FROM "assignments" WHERE NOT hides_students))
  OR (SELECT app_sees_all())
);
-- A text that is being written is its writers' alone.
CREATE POLICY shown ON "drafts" AS RESTRICTIVE FOR SELECT USING (
  submission_id IN (SELECT app_own_submissions()) OR (SELECT app_sees_all())
);
CREATE POLICY shown ON "review_sheets" AS RESTRICTIVE FOR SELECT USING (
  reviewer_id = (SELECT app_user_id())
  OR (submission_id NOT IN (SELECT app_unfinished_reviews())
    AND ((SELECT app_is_lecturer()) OR (done_at IS NOT NULL AND submission_id IN (SELECT app_reviewed_submissions()))))
  OR (SELECT app_sees_all())
);
CREATE POLICY shown ON "criterion_marks" AS RESTRICTIVE FOR SELECT USING (
  sheet_id IN (SELECT id FROM "review_sheets")
);
-- What was decided reaches a student by the released feedback alone (lib/server/queries/feedback.ts).
CREATE POLICY shown ON "outcomes" AS RESTRICTIVE FOR SELECT USING (
  (submission_id NOT IN (SELECT app_unfinished_reviews())
    AND ((SELECT app_is_lecturer()) OR submission_id IN (SELECT app_reviewed_submissions())))
  OR (SELECT app_sees_all())
);
CREATE POLICY shown ON "feedback_entries" AS RESTRICTIVE FOR SELECT USING (
  submission_id IN (SELECT id FROM "submissions") OR (SELECT app_sees_all())
);
CREATE POLICY shown ON "bank_comments" AS RESTRICTIVE FOR SELECT USING (
  created_by_id = (SELECT app_user_id()) OR (is_shared AND NOT (SELECT app_is_student())) OR (SELECT app_sees_all())
);
CREATE POLICY shown ON "overlap_runs" AS RESTRICTIVE FOR SELECT USING (NOT (SELECT app_is_student()) OR (SELECT app_sees_all()));

-- The essay itself, with all that belongs to it. It is never in the search index (lib/server/search/read-texts.ts).
CREATE FUNCTION of_submission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME IN ('blocks', 'citations') THEN
    SELECT r.submission_id INTO NEW.submission_id FROM "revisions" r WHERE r.id = NEW.revision_id;
  ELSIF NEW.document_id IS NOT NULL THEN
    SELECT d.submission_id INTO NEW.submission_id FROM "documents" d WHERE d.id = NEW.document_id;
  END IF;
  RETURN NEW;
END $$;
DO $$
DECLARE
  one text;
BEGIN
  FOREACH one IN ARRAY ARRAY['revisions', 'blocks', 'citations', 'reference_entries', 'annotations', 'events'] LOOP
    EXECUTE format('CREATE TRIGGER of_submission BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION of_submission()', one);
  END LOOP;
  FOREACH one IN ARRAY ARRAY['documents', 'revisions', 'blocks', 'citations', 'reference_entries'] LOOP
    EXECUTE format('CREATE POLICY of_submission ON %I AS RESTRICTIVE FOR SELECT USING (
      submission_id IS NULL OR submission_id IN (SELECT id FROM "submissions") OR (SELECT app_sees_all()))', one);
  END LOOP;
  -- What is said of an essay never reaches a student by these tables.
  FOREACH one IN ARRAY ARRAY['annotations', 'events'] LOOP
    EXECUTE format('CREATE POLICY of_submission ON %I AS RESTRICTIVE FOR SELECT USING (
      submission_id IS NULL OR (SELECT app_sees_all())
      OR (NOT (SELECT app_is_student()) AND submission_id IN (SELECT id FROM "submissions")))', one);
  END LOOP;
END $$;
