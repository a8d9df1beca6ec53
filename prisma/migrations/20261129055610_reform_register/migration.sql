-- CreateEnum
CREATE TYPE "InstitutionRole" AS ENUM ('founds', 'changes', 'ends');

-- AlterTable
ALTER TABLE "reform_institutions" ADD COLUMN     "role" "InstitutionRole" NOT NULL DEFAULT 'changes';

-- AlterTable
ALTER TABLE "reforms" ADD COLUMN     "date_meanings" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "reform_versions" (
    "group_id" UUID NOT NULL,
    "reform_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "fields" JSONB NOT NULL,
    "replaced_by_id" UUID NOT NULL,
    "replaced_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reform_versions_pkey" PRIMARY KEY ("reform_id","version")
);

-- CreateTable
CREATE TABLE "reform_imports" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "made" JSONB NOT NULL,
    "changed" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMP(3),

    CONSTRAINT "reform_imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reform_merges" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "merged_id" UUID NOT NULL,
    "moved" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMP(3),

    CONSTRAINT "reform_merges_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reform_versions_group_id_idx" ON "reform_versions"("group_id");

-- CreateIndex
CREATE UNIQUE INDEX "reform_imports_group_id_id_key" ON "reform_imports"("group_id", "id");

-- CreateIndex
CREATE INDEX "reform_merges_group_id_kept_id_idx" ON "reform_merges"("group_id", "kept_id");

-- CreateIndex
CREATE INDEX "reform_merges_group_id_merged_id_idx" ON "reform_merges"("group_id", "merged_id");

-- CreateIndex
CREATE UNIQUE INDEX "reform_merges_group_id_id_key" ON "reform_merges"("group_id", "id");

-- AddForeignKey
ALTER TABLE "reform_versions" ADD CONSTRAINT "reform_versions_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reform_versions" ADD CONSTRAINT "reform_versions_group_id_reform_id_fkey" FOREIGN KEY ("group_id", "reform_id") REFERENCES "reforms"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reform_imports" ADD CONSTRAINT "reform_imports_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reform_merges" ADD CONSTRAINT "reform_merges_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reform_merges" ADD CONSTRAINT "reform_merges_group_id_kept_id_fkey" FOREIGN KEY ("group_id", "kept_id") REFERENCES "reforms"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reform_merges" ADD CONSTRAINT "reform_merges_group_id_merged_id_fkey" FOREIGN KEY ("group_id", "merged_id") REFERENCES "reforms"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- Written by hand from here on (docs/decisions/0032).

ALTER TABLE "reform_merges" ADD CONSTRAINT reform_merge_of_two CHECK (kept_id <> merged_id);
-- A reform is merged into one other at a time.
CREATE UNIQUE INDEX reform_merged_once ON "reform_merges" ("merged_id") WHERE "undone_at" IS NULL;

-- The boundary of the group on the new tables.
DO $$
DECLARE
  one text;
BEGIN
  FOREACH one IN ARRAY ARRAY['reform_versions', 'reform_imports', 'reform_merges'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one);
    EXECUTE format('CREATE POLICY group_boundary ON %I USING (group_id = app_group_id()) WITH CHECK (group_id = app_group_id())', one);
  END LOOP;
END $$;
