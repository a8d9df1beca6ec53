-- CreateEnum
CREATE TYPE "LayerAccess" AS ENUM ('open', 'members', 'blind');

-- CreateEnum
CREATE TYPE "TagsetSource" AS ENUM ('own', 'claim_kinds', 'reforms');

-- AlterEnum
ALTER TYPE "AnnotationKind" ADD VALUE 'correction';

-- AlterTable
ALTER TABLE "annotations" ADD COLUMN     "detached_at" TIMESTAMP(3),
ADD COLUMN     "is_private" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "layer_id" UUID,
ADD COLUMN     "replacement" TEXT;

-- CreateTable
CREATE TABLE "layers" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "access" "LayerAccess" NOT NULL,
    "opened_at" TIMESTAMP(3),
    "closed_at" TIMESTAMP(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "layers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "layer_members" (
    "group_id" UUID NOT NULL,
    "layer_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "may_write" BOOLEAN NOT NULL DEFAULT true,
    "added_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "layer_members_pkey" PRIMARY KEY ("layer_id","user_id")
);

-- CreateTable
CREATE TABLE "annotation_tags" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "annotation_id" UUID NOT NULL,
    "tag_id" UUID,
    "reform_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "annotation_tags_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tagsets" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "source" "TagsetSource" NOT NULL DEFAULT 'own',
    "label_kk" TEXT,
    "label_ru" TEXT,
    "label_en" TEXT,
    "definition_kk" TEXT,
    "definition_ru" TEXT,
    "definition_en" TEXT,
    "is_exclusive" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "tagsets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tags" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "tagset_id" UUID NOT NULL,
    "parent_id" UUID,
    "code" TEXT NOT NULL,
    "label_kk" TEXT,
    "label_ru" TEXT,
    "label_en" TEXT,
    "definition_kk" TEXT,
    "definition_ru" TEXT,
    "definition_en" TEXT,
    "colour" TEXT,
    "shortcut" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "retired_at" TIMESTAMP(3),
    "merged_into_id" UUID,
    "moved" JSONB,
    "created_by_id" UUID,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "tags_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "codebook_versions" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "tagset_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "codebook_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reactions" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "annotation_id" UUID,
    "comment_id" UUID,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reactions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notifications" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_id" UUID,
    "document_id" UUID,
    "annotation_id" UUID,
    "claim_id" UUID,
    "coding_id" UUID,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMP(3),
    "mailed_at" TIMESTAMP(3),

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "presences" (
    "group_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "tab" TEXT NOT NULL,
    "document_id" UUID,
    "start_code_point" INTEGER,
    "seen_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "presences_pkey" PRIMARY KEY ("group_id","user_id","tab")
);

-- CreateTable
CREATE TABLE "codings" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "instructions" TEXT NOT NULL DEFAULT '',
    "due_date" TEXT,
    "layer_id" UUID NOT NULL,
    "adjudication_layer_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMP(3),
    "deleted_at" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "codings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coding_tagsets" (
    "group_id" UUID NOT NULL,
    "coding_id" UUID NOT NULL,
    "tagset_id" UUID NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "coding_tagsets_pkey" PRIMARY KEY ("coding_id","tagset_id")
);

-- CreateTable
CREATE TABLE "coding_assignments" (
    "group_id" UUID NOT NULL,
    "coding_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "started_at" TIMESTAMP(3),
    "done_at" TIMESTAMP(3),

    CONSTRAINT "coding_assignments_pkey" PRIMARY KEY ("coding_id","document_id","user_id")
);

-- CreateTable
CREATE TABLE "adjudications" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "coding_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "decision" TEXT NOT NULL,
    "annotation_id" UUID,
    "sources" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "decided_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMP(3),

    CONSTRAINT "adjudications_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "layers_group_id_id_key" ON "layers"("group_id", "id");

-- CreateIndex
CREATE INDEX "layer_members_group_id_user_id_idx" ON "layer_members"("group_id", "user_id");

-- CreateIndex
CREATE INDEX "annotation_tags_group_id_tag_id_idx" ON "annotation_tags"("group_id", "tag_id");

-- CreateIndex
CREATE INDEX "annotation_tags_group_id_reform_id_idx" ON "annotation_tags"("group_id", "reform_id");

-- CreateIndex
CREATE UNIQUE INDEX "annotation_tags_annotation_id_tag_id_key" ON "annotation_tags"("annotation_id", "tag_id");

-- CreateIndex
CREATE UNIQUE INDEX "annotation_tags_annotation_id_reform_id_key" ON "annotation_tags"("annotation_id", "reform_id");

-- CreateIndex
CREATE UNIQUE INDEX "annotation_tags_group_id_id_key" ON "annotation_tags"("group_id", "id");

-- CreateIndex
CREATE INDEX "tagsets_group_id_position_idx" ON "tagsets"("group_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "tagsets_group_id_id_key" ON "tagsets"("group_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "tags_group_id_id_key" ON "tags"("group_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "tags_tagset_id_code_key" ON "tags"("tagset_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "codebook_versions_tagset_id_number_key" ON "codebook_versions"("tagset_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "codebook_versions_group_id_id_key" ON "codebook_versions"("group_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "reactions_annotation_id_user_id_kind_key" ON "reactions"("annotation_id", "user_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "reactions_comment_id_user_id_kind_key" ON "reactions"("comment_id", "user_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "reactions_group_id_id_key" ON "reactions"("group_id", "id");

-- CreateIndex
CREATE INDEX "notifications_user_id_created_at_idx" ON "notifications"("user_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "notifications_group_id_id_key" ON "notifications"("group_id", "id");

-- CreateIndex
CREATE INDEX "codings_group_id_deleted_at_created_at_idx" ON "codings"("group_id", "deleted_at", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "codings_group_id_id_key" ON "codings"("group_id", "id");

-- CreateIndex
CREATE INDEX "coding_assignments_group_id_user_id_idx" ON "coding_assignments"("group_id", "user_id");

-- CreateIndex
CREATE INDEX "adjudications_group_id_coding_id_document_id_idx" ON "adjudications"("group_id", "coding_id", "document_id");

-- CreateIndex
CREATE UNIQUE INDEX "adjudications_group_id_id_key" ON "adjudications"("group_id", "id");

-- CreateIndex
CREATE INDEX "annotations_group_id_layer_id_document_id_idx" ON "annotations"("group_id", "layer_id", "document_id");

-- AddForeignKey
ALTER TABLE "layers" ADD CONSTRAINT "layers_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "layer_members" ADD CONSTRAINT "layer_members_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "layer_members" ADD CONSTRAINT "layer_members_group_id_layer_id_fkey" FOREIGN KEY ("group_id", "layer_id") REFERENCES "layers"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_group_id_layer_id_fkey" FOREIGN KEY ("group_id", "layer_id") REFERENCES "layers"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_tags" ADD CONSTRAINT "annotation_tags_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_tags" ADD CONSTRAINT "annotation_tags_group_id_annotation_id_fkey" FOREIGN KEY ("group_id", "annotation_id") REFERENCES "annotations"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_tags" ADD CONSTRAINT "annotation_tags_group_id_tag_id_fkey" FOREIGN KEY ("group_id", "tag_id") REFERENCES "tags"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_tags" ADD CONSTRAINT "annotation_tags_group_id_reform_id_fkey" FOREIGN KEY ("group_id", "reform_id") REFERENCES "reforms"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tagsets" ADD CONSTRAINT "tagsets_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tags" ADD CONSTRAINT "tags_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tags" ADD CONSTRAINT "tags_group_id_tagset_id_fkey" FOREIGN KEY ("group_id", "tagset_id") REFERENCES "tagsets"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tags" ADD CONSTRAINT "tags_group_id_parent_id_fkey" FOREIGN KEY ("group_id", "parent_id") REFERENCES "tags"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tags" ADD CONSTRAINT "tags_group_id_merged_into_id_fkey" FOREIGN KEY ("group_id", "merged_into_id") REFERENCES "tags"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "codebook_versions" ADD CONSTRAINT "codebook_versions_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "codebook_versions" ADD CONSTRAINT "codebook_versions_group_id_tagset_id_fkey" FOREIGN KEY ("group_id", "tagset_id") REFERENCES "tagsets"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_group_id_annotation_id_fkey" FOREIGN KEY ("group_id", "annotation_id") REFERENCES "annotations"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_group_id_comment_id_fkey" FOREIGN KEY ("group_id", "comment_id") REFERENCES "comments"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presences" ADD CONSTRAINT "presences_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "codings" ADD CONSTRAINT "codings_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "codings" ADD CONSTRAINT "codings_group_id_layer_id_fkey" FOREIGN KEY ("group_id", "layer_id") REFERENCES "layers"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "codings" ADD CONSTRAINT "codings_group_id_adjudication_layer_id_fkey" FOREIGN KEY ("group_id", "adjudication_layer_id") REFERENCES "layers"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding_tagsets" ADD CONSTRAINT "coding_tagsets_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding_tagsets" ADD CONSTRAINT "coding_tagsets_group_id_coding_id_fkey" FOREIGN KEY ("group_id", "coding_id") REFERENCES "codings"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding_tagsets" ADD CONSTRAINT "coding_tagsets_group_id_tagset_id_fkey" FOREIGN KEY ("group_id", "tagset_id") REFERENCES "tagsets"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding_assignments" ADD CONSTRAINT "coding_assignments_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding_assignments" ADD CONSTRAINT "coding_assignments_group_id_coding_id_fkey" FOREIGN KEY ("group_id", "coding_id") REFERENCES "codings"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coding_assignments" ADD CONSTRAINT "coding_assignments_group_id_document_id_fkey" FOREIGN KEY ("group_id", "document_id") REFERENCES "documents"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjudications" ADD CONSTRAINT "adjudications_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjudications" ADD CONSTRAINT "adjudications_group_id_coding_id_fkey" FOREIGN KEY ("group_id", "coding_id") REFERENCES "codings"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjudications" ADD CONSTRAINT "adjudications_group_id_document_id_fkey" FOREIGN KEY ("group_id", "document_id") REFERENCES "documents"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjudications" ADD CONSTRAINT "adjudications_group_id_annotation_id_fkey" FOREIGN KEY ("group_id", "annotation_id") REFERENCES "annotations"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- Written by hand from here on (docs/decisions/0003, 0019).

ALTER TABLE "presences" SET UNLOGGED;

-- The boundary of the group, on the new tables.
DO $$
DECLARE table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY[
    'layers', 'layer_members', 'annotation_tags', 'tagsets', 'tags', 'codebook_versions', 'reactions', 'notifications', 'presences',
    'codings', 'coding_tagsets', 'coding_assignments', 'adjudications'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
    EXECUTE format('CREATE POLICY group_boundary ON %I USING (group_id = app_group_id()) WITH CHECK (group_id = app_group_id())', table_name);
  END LOOP;
END $$;

-- Set by lib/server/all-annotations.ts for the work that has to touch what its actor may not see: annotations follow a corrected text.
CREATE FUNCTION app_sees_all() RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT coalesce(nullif(current_setting('app.sees_all', true), '')::boolean, false) $$;

-- The layers whose annotations the one who asks may see, whoever made them. The one place that says so.
CREATE VIEW "shown_layers" WITH (security_invoker = true) AS
  SELECT l.id, l.group_id FROM "layers" l
  WHERE l.access = 'open' OR l.opened_at IS NOT NULL
    OR (l.access = 'members'
        AND EXISTS (SELECT 1 FROM "layer_members" m WHERE m.layer_id = l.id AND m.user_id = app_user_id()))
    -- Who looks after the group and does not code may watch over a blind coding.
    OR (l.access = 'blind'
        AND NOT EXISTS (SELECT 1 FROM "layer_members" m WHERE m.layer_id = l.id AND m.user_id = app_user_id())
        AND EXISTS (SELECT 1 FROM "memberships" s
                    WHERE s.group_id = l.group_id AND s.user_id = app_user_id() AND s.role IN ('owner', 'editor')));

-- What is private, or stands on a layer that one may not see, does not exist for one: not in a list, a count, an export or the history.
CREATE POLICY shown ON "annotations" AS RESTRICTIVE FOR SELECT USING (
  created_by_id = (SELECT app_user_id())
  OR (NOT is_private AND (layer_id IS NULL OR layer_id IN (SELECT id FROM "shown_layers")))
  OR (SELECT app_sees_all())
);
CREATE POLICY shown ON "comments" AS RESTRICTIVE FOR SELECT USING (
  annotation_id IS NULL OR EXISTS (SELECT 1 FROM "annotations" a WHERE a.id = annotation_id)
);
CREATE POLICY shown ON "annotation_tags" AS RESTRICTIVE FOR SELECT USING (
  EXISTS (SELECT 1 FROM "annotations" a WHERE a.id = annotation_id)
);
CREATE POLICY shown ON "reactions" AS RESTRICTIVE FOR SELECT USING (
  (annotation_id IS NULL OR EXISTS (SELECT 1 FROM "annotations" a WHERE a.id = annotation_id))
  AND (comment_id IS NULL OR EXISTS (SELECT 1 FROM "comments" c WHERE c.id = comment_id))
);
CREATE POLICY shown ON "events" AS RESTRICTIVE FOR SELECT USING (
  CASE noun
    WHEN 'annotation' THEN actor_id = app_user_id() OR app_sees_all()
      OR EXISTS (SELECT 1 FROM "annotations" a WHERE a.id = noun_id::uuid)
    WHEN 'comment' THEN actor_id = app_user_id() OR app_sees_all()
      OR EXISTS (SELECT 1 FROM "comments" c WHERE c.id = noun_id::uuid)
    ELSE true
  END
);

-- An inbox is its owner's: across groups, and nobody else's inside one.
CREATE POLICY own_inbox ON "notifications" FOR SELECT USING (user_id = app_user_id());
CREATE POLICY own_inbox_change ON "notifications" FOR UPDATE USING (user_id = app_user_id());
CREATE POLICY shown ON "notifications" AS RESTRICTIVE FOR SELECT USING (user_id = app_user_id());
CREATE POLICY own_change ON "notifications" AS RESTRICTIVE FOR UPDATE USING (user_id = app_user_id());

-- A claim belongs to the whole group, and so does every passage that claims it.
ALTER TABLE "annotations" ADD CONSTRAINT annotation_layer CHECK (NOT (is_private AND layer_id IS NOT NULL));
ALTER TABLE "annotations" ADD CONSTRAINT annotation_of_claim CHECK (claim_id IS NULL OR (layer_id IS NULL AND NOT is_private));
-- As text: the new value of the enumeration cannot be named in the transaction that adds it.
ALTER TABLE "annotations" ADD CONSTRAINT annotation_replacement CHECK ((kind::text = 'correction') = (replacement IS NOT NULL));
ALTER TABLE "annotation_tags" ADD CONSTRAINT annotation_tag_one CHECK (num_nonnulls(tag_id, reform_id) = 1);
ALTER TABLE "reactions" ADD CONSTRAINT reaction_place CHECK (num_nonnulls(annotation_id, comment_id) = 1);
ALTER TABLE "tagsets" ADD CONSTRAINT tagset_label CHECK (num_nonnulls(label_kk, label_ru, label_en) > 0);
ALTER TABLE "tags" ADD CONSTRAINT tag_label CHECK (num_nonnulls(label_kk, label_ru, label_en) > 0);
CREATE UNIQUE INDEX tagsets_built_in ON "tagsets" (group_id, source) WHERE source <> 'own';

CREATE TRIGGER immutable BEFORE UPDATE ON "codebook_versions" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Wakes whoever streams the events of a group: "<group> <number>", once the transaction has committed.
CREATE FUNCTION tell_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('silteme_events', NEW.group_id::text || ' ' || NEW.number::text);
  RETURN NULL;
END $$;
CREATE TRIGGER tell_event AFTER INSERT ON "events" FOR EACH ROW EXECUTE FUNCTION tell_event();
