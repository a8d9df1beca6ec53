-- AlterTable
ALTER TABLE "comments" ADD COLUMN     "reference_id" UUID;

-- AlterTable
ALTER TABLE "references" ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "collections" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "parent_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "collections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collection_members" (
    "group_id" UUID NOT NULL,
    "collection_id" UUID NOT NULL,
    "reference_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "collection_members_pkey" PRIMARY KEY ("collection_id","reference_id")
);

-- CreateTable
CREATE TABLE "attachments" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "reference_id" UUID NOT NULL,
    "file_id" UUID,
    "document_id" UUID,
    "name" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMP(3),

    CONSTRAINT "attachments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reference_merges" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "merged_id" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "moved" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMP(3),

    CONSTRAINT "reference_merges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reference_distinctions" (
    "group_id" UUID NOT NULL,
    "one_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reference_distinctions_pkey" PRIMARY KEY ("one_id","other_id")
);

-- CreateTable
CREATE TABLE "bibliographies" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "selection" JSONB NOT NULL,
    "left_out" UUID[] DEFAULT ARRAY[]::UUID[],
    "printing" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "bibliographies_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "collections_group_id_deleted_at_name_idx" ON "collections"("group_id", "deleted_at", "name");

-- CreateIndex
CREATE UNIQUE INDEX "collections_group_id_id_key" ON "collections"("group_id", "id");

-- CreateIndex
CREATE INDEX "collection_members_group_id_reference_id_idx" ON "collection_members"("group_id", "reference_id");

-- CreateIndex
CREATE INDEX "attachments_group_id_reference_id_idx" ON "attachments"("group_id", "reference_id");

-- CreateIndex
CREATE INDEX "attachments_group_id_document_id_idx" ON "attachments"("group_id", "document_id");

-- CreateIndex
CREATE UNIQUE INDEX "attachments_group_id_id_key" ON "attachments"("group_id", "id");

-- CreateIndex
CREATE INDEX "reference_merges_group_id_merged_id_idx" ON "reference_merges"("group_id", "merged_id");

-- CreateIndex
CREATE INDEX "reference_merges_group_id_kept_id_idx" ON "reference_merges"("group_id", "kept_id");

-- CreateIndex
CREATE UNIQUE INDEX "reference_merges_group_id_id_key" ON "reference_merges"("group_id", "id");

-- CreateIndex
CREATE INDEX "reference_distinctions_group_id_other_id_idx" ON "reference_distinctions"("group_id", "other_id");

-- CreateIndex
CREATE INDEX "bibliographies_group_id_deleted_at_name_idx" ON "bibliographies"("group_id", "deleted_at", "name");

-- CreateIndex
CREATE UNIQUE INDEX "bibliographies_group_id_id_key" ON "bibliographies"("group_id", "id");

-- CreateIndex
CREATE INDEX "comments_group_id_reference_id_idx" ON "comments"("group_id", "reference_id");

-- CreateIndex
CREATE INDEX "references_tags_idx" ON "references" USING GIN ("tags");

-- AddForeignKey
ALTER TABLE "collections" ADD CONSTRAINT "collections_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collections" ADD CONSTRAINT "collections_group_id_parent_id_fkey" FOREIGN KEY ("group_id", "parent_id") REFERENCES "collections"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_members" ADD CONSTRAINT "collection_members_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_members" ADD CONSTRAINT "collection_members_group_id_collection_id_fkey" FOREIGN KEY ("group_id", "collection_id") REFERENCES "collections"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_members" ADD CONSTRAINT "collection_members_group_id_reference_id_fkey" FOREIGN KEY ("group_id", "reference_id") REFERENCES "references"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_group_id_reference_id_fkey" FOREIGN KEY ("group_id", "reference_id") REFERENCES "references"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_group_id_file_id_fkey" FOREIGN KEY ("group_id", "file_id") REFERENCES "files"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_group_id_document_id_fkey" FOREIGN KEY ("group_id", "document_id") REFERENCES "documents"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_merges" ADD CONSTRAINT "reference_merges_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_merges" ADD CONSTRAINT "reference_merges_group_id_kept_id_fkey" FOREIGN KEY ("group_id", "kept_id") REFERENCES "references"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_merges" ADD CONSTRAINT "reference_merges_group_id_merged_id_fkey" FOREIGN KEY ("group_id", "merged_id") REFERENCES "references"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_distinctions" ADD CONSTRAINT "reference_distinctions_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_distinctions" ADD CONSTRAINT "reference_distinctions_group_id_one_id_fkey" FOREIGN KEY ("group_id", "one_id") REFERENCES "references"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_distinctions" ADD CONSTRAINT "reference_distinctions_group_id_other_id_fkey" FOREIGN KEY ("group_id", "other_id") REFERENCES "references"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bibliographies" ADD CONSTRAINT "bibliographies_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_group_id_reference_id_fkey" FOREIGN KEY ("group_id", "reference_id") REFERENCES "references"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: a comment stands in exactly one place.
ALTER TABLE "comments" DROP CONSTRAINT comment_place;
ALTER TABLE "comments" ADD CONSTRAINT comment_place CHECK (num_nonnulls(annotation_id, claim_id, reference_id) = 1);

-- An attachment is a file or a document of the group.
ALTER TABLE "attachments" ADD CONSTRAINT attachment_text CHECK (num_nonnulls(file_id, document_id) = 1);
ALTER TABLE "reference_distinctions" ADD CONSTRAINT distinction_order CHECK (one_id < other_id);
ALTER TABLE "reference_merges" ADD CONSTRAINT merge_of_two CHECK (kept_id <> merged_id);
-- A work is merged into one other work at a time.
CREATE UNIQUE INDEX reference_merged_once ON "reference_merges" ("merged_id") WHERE "undone_at" IS NULL;

-- The boundary of the group on the new tables.
ALTER TABLE "collections" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "collections" FORCE ROW LEVEL SECURITY;
CREATE POLICY group_boundary ON "collections" USING (group_id = app_group_id()) WITH CHECK (group_id = app_group_id());
ALTER TABLE "collection_members" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "collection_members" FORCE ROW LEVEL SECURITY;
CREATE POLICY group_boundary ON "collection_members" USING (group_id = app_group_id()) WITH CHECK (group_id = app_group_id());
ALTER TABLE "attachments" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "attachments" FORCE ROW LEVEL SECURITY;
CREATE POLICY group_boundary ON "attachments" USING (group_id = app_group_id()) WITH CHECK (group_id = app_group_id());
ALTER TABLE "reference_merges" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reference_merges" FORCE ROW LEVEL SECURITY;
CREATE POLICY group_boundary ON "reference_merges" USING (group_id = app_group_id()) WITH CHECK (group_id = app_group_id());
ALTER TABLE "reference_distinctions" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reference_distinctions" FORCE ROW LEVEL SECURITY;
CREATE POLICY group_boundary ON "reference_distinctions" USING (group_id = app_group_id()) WITH CHECK (group_id = app_group_id());
ALTER TABLE "bibliographies" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "bibliographies" FORCE ROW LEVEL SECURITY;
CREATE POLICY group_boundary ON "bibliographies" USING (group_id = app_group_id()) WITH CHECK (group_id = app_group_id());

-- Two lists of one name could not be told apart in the menu.
CREATE UNIQUE INDEX bibliography_name ON "bibliographies" ("group_id", lower("name")) WHERE "deleted_at" IS NULL;
