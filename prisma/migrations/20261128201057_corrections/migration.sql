-- AlterTable
ALTER TABLE "annotations" ADD COLUMN     "attributed_to" TEXT,
ADD COLUMN     "lost_because" TEXT;

-- AlterTable
ALTER TABLE "blocks" ADD COLUMN     "cells" JSONB,
ADD COLUMN     "unsure" JSONB;

-- AlterTable
ALTER TABLE "comments" ADD COLUMN     "attributed_to" TEXT;

-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "progress" JSONB,
ADD COLUMN     "raw" JSONB,
ADD COLUMN     "recognise" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "corrections" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "correction" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMP(3),

    CONSTRAINT "corrections_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "corrections_import_id_number_key" ON "corrections"("import_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "corrections_group_id_id_key" ON "corrections"("group_id", "id");

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_group_id_import_id_fkey" FOREIGN KEY ("group_id", "import_id") REFERENCES "imports"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: the boundary of the group on the new table.
ALTER TABLE "corrections" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "corrections" FORCE ROW LEVEL SECURITY;
CREATE POLICY group_boundary ON "corrections" USING (group_id = app_group_id()) WITH CHECK (group_id = app_group_id());
