-- CreateEnum
CREATE TYPE "MentionStance" AS ENUM ('asserts', 'disputes', 'reports');

-- CreateEnum
CREATE TYPE "ReformStance" AS ENUM ('supports', 'criticises', 'neutral');

-- CreateEnum
CREATE TYPE "ClaimValueKind" AS ENUM ('date', 'figure');

-- CreateEnum
CREATE TYPE "ValueRelation" AS ENUM ('exactly', 'about', 'at_least', 'at_most', 'between');

-- CreateEnum
CREATE TYPE "SavedViewKind" AS ENUM ('matrix', 'search');

-- CreateEnum
CREATE TYPE "SearchNoun" AS ENUM ('document', 'block', 'annotation', 'comment', 'claim', 'reference', 'reform');

-- AlterTable
ALTER TABLE "annotations" ADD COLUMN     "stance" "MentionStance";

-- AlterTable
ALTER TABLE "claim_reforms" ADD COLUMN     "stance" "ReformStance";

-- AlterTable
ALTER TABLE "groups" ADD COLUMN     "index_make" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "last_indexed_number" BIGINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "claim_values" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "kind" "ClaimValueKind" NOT NULL,
    "exact" TEXT NOT NULL,
    "annotation_id" UUID,
    "date" TEXT,
    "relation" "ValueRelation" NOT NULL DEFAULT 'exactly',
    "amount" DECIMAL(65,30),
    "upper" DECIMAL(65,30),
    "unit" TEXT,
    "measure" TEXT NOT NULL DEFAULT '',
    "reform_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "claim_values_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_merges" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "merged_id" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "moved" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMP(3),

    CONSTRAINT "claim_merges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conflict_decisions" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "decided_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMP(3),

    CONSTRAINT "conflict_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reform_institutions" (
    "group_id" UUID NOT NULL,
    "reform_id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,

    CONSTRAINT "reform_institutions_pkey" PRIMARY KEY ("reform_id","institution_id")
);

-- CreateTable
CREATE TABLE "reform_sources" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "reform_id" UUID NOT NULL,
    "reference_id" UUID NOT NULL,
    "locator" TEXT,
    "quote" TEXT,
    "note" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reform_sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "declined_reforms" (
    "group_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "reform_id" UUID NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "declined_reforms_pkey" PRIMARY KEY ("document_id","reform_id","words")
);

-- CreateTable
CREATE TABLE "saved_views" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "kind" "SavedViewKind" NOT NULL,
    "name" TEXT NOT NULL,
    "chosen" JSONB NOT NULL,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_entries" (
    "group_id" UUID NOT NULL,
    "noun" "SearchNoun" NOT NULL,
    "noun_id" UUID NOT NULL,
    "document_id" UUID,
    "annotation_id" UUID,
    "layer_id" UUID,
    "is_private" BOOLEAN NOT NULL DEFAULT false,
    "created_by_id" UUID,
    "language" TEXT,
    "year" INTEGER,
    "kind" TEXT,
    "state" TEXT,
    "reform_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "index" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "search_entries_pkey" PRIMARY KEY ("group_id","noun","noun_id")
);

-- CreateTable
CREATE TABLE "search_words" (
    "group_id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "search_words_pkey" PRIMARY KEY ("group_id","word")
);

-- CreateIndex
CREATE INDEX "claim_values_group_id_claim_id_idx" ON "claim_values"("group_id", "claim_id");

-- CreateIndex
CREATE INDEX "claim_values_group_id_reform_id_idx" ON "claim_values"("group_id", "reform_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_values_group_id_id_key" ON "claim_values"("group_id", "id");

-- CreateIndex
CREATE INDEX "claim_merges_group_id_merged_id_idx" ON "claim_merges"("group_id", "merged_id");

-- CreateIndex
CREATE INDEX "claim_merges_group_id_kept_id_idx" ON "claim_merges"("group_id", "kept_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_merges_group_id_id_key" ON "claim_merges"("group_id", "id");

-- CreateIndex
CREATE INDEX "conflict_decisions_group_id_kind_key_idx" ON "conflict_decisions"("group_id", "kind", "key");

-- CreateIndex
CREATE UNIQUE INDEX "conflict_decisions_group_id_id_key" ON "conflict_decisions"("group_id", "id");

-- CreateIndex
CREATE INDEX "reform_institutions_group_id_institution_id_idx" ON "reform_institutions"("group_id", "institution_id");

-- CreateIndex
CREATE INDEX "reform_sources_group_id_reform_id_idx" ON "reform_sources"("group_id", "reform_id");

-- CreateIndex
CREATE INDEX "reform_sources_group_id_reference_id_idx" ON "reform_sources"("group_id", "reference_id");

-- CreateIndex
CREATE UNIQUE INDEX "reform_sources_group_id_id_key" ON "reform_sources"("group_id", "id");

-- CreateIndex
CREATE INDEX "declined_reforms_group_id_reform_id_idx" ON "declined_reforms"("group_id", "reform_id");

-- CreateIndex
CREATE INDEX "saved_views_group_id_kind_deleted_at_name_idx" ON "saved_views"("group_id", "kind", "deleted_at", "name");

-- CreateIndex
CREATE UNIQUE INDEX "saved_views_group_id_id_key" ON "saved_views"("group_id", "id");

-- CreateIndex
CREATE INDEX "search_entries_group_id_document_id_idx" ON "search_entries"("group_id", "document_id");

-- AddForeignKey
ALTER TABLE "claim_values" ADD CONSTRAINT "claim_values_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_values" ADD CONSTRAINT "claim_values_group_id_claim_id_fkey" FOREIGN KEY ("group_id", "claim_id") REFERENCES "claims"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_values" ADD CONSTRAINT "claim_values_group_id_annotation_id_fkey" FOREIGN KEY ("group_id", "annotation_id") REFERENCES "annotations"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_values" ADD CONSTRAINT "claim_values_group_id_reform_id_fkey" FOREIGN KEY ("group_id", "reform_id") REFERENCES "reforms"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_merges" ADD CONSTRAINT "claim_merges_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_merges" ADD CONSTRAINT "claim_merges_group_id_kept_id_fkey" FOREIGN KEY ("group_id", "kept_id") REFERENCES "claims"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_merges" ADD CONSTRAINT "claim_merges_group_id_merged_id_fkey" FOREIGN KEY ("group_id", "merged_id") REFERENCES "claims"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_decisions" ADD CONSTRAINT "conflict_decisions_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reform_institutions" ADD CONSTRAINT "reform_institutions_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reform_institutions" ADD CONSTRAINT "reform_institutions_group_id_reform_id_fkey" FOREIGN KEY ("group_id", "reform_id") REFERENCES "reforms"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reform_institutions" ADD CONSTRAINT "reform_institutions_group_id_institution_id_fkey" FOREIGN KEY ("group_id", "institution_id") REFERENCES "reforms"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reform_sources" ADD CONSTRAINT "reform_sources_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reform_sources" ADD CONSTRAINT "reform_sources_group_id_reform_id_fkey" FOREIGN KEY ("group_id", "reform_id") REFERENCES "reforms"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reform_sources" ADD CONSTRAINT "reform_sources_group_id_reference_id_fkey" FOREIGN KEY ("group_id", "reference_id") REFERENCES "references"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declined_reforms" ADD CONSTRAINT "declined_reforms_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declined_reforms" ADD CONSTRAINT "declined_reforms_group_id_document_id_fkey" FOREIGN KEY ("group_id", "document_id") REFERENCES "documents"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declined_reforms" ADD CONSTRAINT "declined_reforms_group_id_reform_id_fkey" FOREIGN KEY ("group_id", "reform_id") REFERENCES "reforms"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_entries" ADD CONSTRAINT "search_entries_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_words" ADD CONSTRAINT "search_words_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand from here on (docs/decisions/0030).

-- Only the mention of a claim says something of one; so far they all asserted it.
ALTER TABLE "annotations" NO FORCE ROW LEVEL SECURITY;
UPDATE "annotations" SET stance = 'asserts' WHERE kind = 'claim_mention';
ALTER TABLE "annotations" FORCE ROW LEVEL SECURITY;
ALTER TABLE "annotations" ADD CONSTRAINT stance_of_mention CHECK ((stance IS NOT NULL) = (kind = 'claim_mention'));

ALTER TABLE "claim_values" ADD CONSTRAINT value_of_kind CHECK (
  CASE kind
    WHEN 'date' THEN date IS NOT NULL AND amount IS NULL AND upper IS NULL AND unit IS NULL
    ELSE date IS NULL AND amount IS NOT NULL AND unit IS NOT NULL AND (upper IS NOT NULL) = (relation = 'between')
  END
);
ALTER TABLE "claim_merges" ADD CONSTRAINT claim_merge_of_two CHECK (kept_id <> merged_id);
-- A claim is merged into one other claim at a time.
CREATE UNIQUE INDEX claim_merged_once ON "claim_merges" ("merged_id") WHERE "undone_at" IS NULL;
-- Of one case one decision holds.
CREATE UNIQUE INDEX conflict_decided_once ON "conflict_decisions" ("group_id", "kind", "key") WHERE "undone_at" IS NULL;
ALTER TABLE "reform_institutions" ADD CONSTRAINT institution_of_another CHECK (reform_id <> institution_id);
-- Two views of one name could not be told apart in one person's menu.
CREATE UNIQUE INDEX saved_view_name ON "saved_views" ("group_id", "kind", "created_by_id", lower("name")) WHERE "deleted_at" IS NULL;

CREATE INDEX search_entries_words ON "search_entries" USING GIN ("words");

-- The boundary of the group on the new tables.
DO $$
DECLARE
  one text;
BEGIN
  FOREACH one IN ARRAY ARRAY['claim_values', 'claim_merges', 'conflict_decisions', 'reform_institutions', 'reform_sources', 'declined_reforms',
    'saved_views', 'search_entries', 'search_words'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one);
    EXECUTE format('CREATE POLICY group_boundary ON %I USING (group_id = app_group_id()) WITH CHECK (group_id = app_group_id())', one);
  END LOOP;
END $$;

-- A view that is not shared is its author's alone.
CREATE POLICY shown ON "saved_views" AS RESTRICTIVE FOR SELECT USING (is_shared OR created_by_id = (SELECT app_user_id()));
-- What is found is what may be seen.
CREATE POLICY shown ON "search_entries" AS RESTRICTIVE FOR SELECT USING (
  annotation_id IS NULL OR EXISTS (SELECT 1 FROM "annotations" a WHERE a.id = annotation_id)
);
