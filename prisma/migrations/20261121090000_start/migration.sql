-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'editor', 'annotator', 'reviewer', 'student', 'viewer');

-- CreateEnum
CREATE TYPE "TokenScope" AS ENUM ('read', 'write');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('waiting', 'reading', 'ready', 'failed', 'stored');

-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('article', 'essay');

-- CreateEnum
CREATE TYPE "ReferenceListKind" AS ENUM ('original', 'romanised');

-- CreateEnum
CREATE TYPE "AnnotationKind" AS ENUM ('highlight', 'comment', 'question', 'claim_mention');

-- CreateEnum
CREATE TYPE "AnchorMethod" AS ENUM ('position', 'exact', 'nearest');

-- CreateEnum
CREATE TYPE "ClaimKind" AS ENUM ('fact', 'norm', 'evaluation', 'forecast');

-- CreateEnum
CREATE TYPE "ClaimState" AS ENUM ('draft', 'checked', 'disputed');

-- CreateEnum
CREATE TYPE "ClaimLinkKind" AS ENUM ('supports', 'contradicts', 'qualifies', 'restates', 'explains');

-- CreateEnum
CREATE TYPE "SourceCheck" AS ENUM ('unchecked', 'entry_seen', 'work_opened', 'quote_found');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "email_verified" TIMESTAMP(3),
    "interface_locale" TEXT,
    "theme" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMP(3),

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("provider","provider_account_id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "user_agent" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "user_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("user_id","key")
);

-- CreateTable
CREATE TABLE "groups" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_event_number" BIGINT NOT NULL DEFAULT 0,
    "last_claim_number" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "groups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "group_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "joined_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("group_id","user_id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "note" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMP(3) NOT NULL,
    "used_at" TIMESTAMP(3),
    "used_by_id" UUID,
    "revoked_at" TIMESTAMP(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_tokens" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "scope" "TokenScope" NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMP(3),
    "last_used_at" TIMESTAMP(3),
    "revoked_at" TIMESTAMP(3),

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "files" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imports" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'waiting',
    "article" JSONB,
    "refusal" JSONB,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMP(3),
    "finished_at" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "documents" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "kind" "DocumentKind" NOT NULL DEFAULT 'article',
    "title" TEXT NOT NULL,
    "authors" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL,
    "year" INTEGER,
    "file_id" UUID,
    "import_id" UUID,
    "file_name" TEXT,
    "current_revision_number" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revisions" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "text_sha256" TEXT NOT NULL,
    "text_length" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "notes" JSONB NOT NULL,
    "source_map" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "blocks" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "level" INTEGER,
    "label" TEXT,
    "text" TEXT NOT NULL,
    "start_code_point" INTEGER,
    "end_code_point" INTEGER,
    "source_ranges" JSONB NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "blocks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citations" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "block_key" TEXT NOT NULL,
    "start_code_point" INTEGER NOT NULL,
    "end_code_point" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "keys" JSONB NOT NULL,
    "locator" TEXT,
    "kind" TEXT NOT NULL,

    CONSTRAINT "citations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation_entries" (
    "group_id" UUID NOT NULL,
    "citation_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,

    CONSTRAINT "citation_entries_pkey" PRIMARY KEY ("citation_id","entry_id")
);

-- CreateTable
CREATE TABLE "reference_entries" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "block_key" TEXT,
    "list" "ReferenceListKind" NOT NULL,
    "number" INTEGER,
    "index" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "csl" JSONB,
    "translation" TEXT,
    "paired_with_key" TEXT,
    "confidence" DOUBLE PRECISION NOT NULL,
    "reference_id" UUID,

    CONSTRAINT "reference_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "references" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "csl" JSONB NOT NULL,
    "romanised" JSONB,
    "translated" JSONB,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "authors" TEXT NOT NULL,
    "year" INTEGER,
    "language" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "references_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annotations" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "kind" "AnnotationKind" NOT NULL,
    "start_code_point" INTEGER NOT NULL,
    "end_code_point" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "anchored_by" "AnchorMethod" NOT NULL DEFAULT 'position',
    "text" TEXT,
    "claim_id" UUID,
    "resolved_at" TIMESTAMP(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "annotations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claims" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "ClaimKind" NOT NULL,
    "state" "ClaimState" NOT NULL DEFAULT 'draft',
    "language" TEXT NOT NULL,
    "wording_kk" TEXT,
    "wording_ru" TEXT,
    "wording_en" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_links" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "from_claim_id" UUID NOT NULL,
    "to_claim_id" UUID NOT NULL,
    "kind" "ClaimLinkKind" NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_reforms" (
    "group_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "reform_id" UUID NOT NULL,

    CONSTRAINT "claim_reforms_pkey" PRIMARY KEY ("claim_id","reform_id")
);

-- CreateTable
CREATE TABLE "reforms" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "label_kk" TEXT,
    "label_ru" TEXT,
    "label_en" TEXT,
    "aliases" JSONB NOT NULL,
    "description_kk" TEXT,
    "description_ru" TEXT,
    "description_en" TEXT,
    "dates" JSONB NOT NULL,
    "start_date" TEXT,
    "end_date" TEXT,
    "acts" JSONB NOT NULL,
    "parent_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reforms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sources" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "reference_id" UUID NOT NULL,
    "entry_id" UUID,
    "locator" TEXT,
    "quote" TEXT,
    "check" "SourceCheck" NOT NULL DEFAULT 'unchecked',
    "checked_by_id" UUID,
    "checked_at" TIMESTAMP(3),
    "note" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comments" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "annotation_id" UUID,
    "claim_id" UUID,
    "text" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "events" (
    "group_id" UUID NOT NULL,
    "number" BIGINT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "kind" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "noun_id" TEXT NOT NULL,
    "document_id" UUID,
    "data" JSONB NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("group_id","number")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMP(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "accounts_user_id_idx" ON "accounts"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions"("token_hash");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "memberships_user_id_idx" ON "memberships"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_group_id_id_key" ON "invitations"("group_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_token_hash_key" ON "api_tokens"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_group_id_id_key" ON "api_tokens"("group_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "files_group_id_sha256_key" ON "files"("group_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "files_group_id_id_key" ON "files"("group_id", "id");

-- CreateIndex
CREATE INDEX "imports_group_id_state_created_at_idx" ON "imports"("group_id", "state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "imports_group_id_id_key" ON "imports"("group_id", "id");

-- CreateIndex
CREATE INDEX "documents_group_id_deleted_at_created_at_idx" ON "documents"("group_id", "deleted_at", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "documents_group_id_id_key" ON "documents"("group_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "revisions_document_id_number_key" ON "revisions"("document_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "revisions_group_id_id_key" ON "revisions"("group_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "blocks_revision_id_index_key" ON "blocks"("revision_id", "index");

-- CreateIndex
CREATE UNIQUE INDEX "blocks_revision_id_key_key" ON "blocks"("revision_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "blocks_group_id_id_key" ON "blocks"("group_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "citations_revision_id_key_key" ON "citations"("revision_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "citations_group_id_id_key" ON "citations"("group_id", "id");

-- CreateIndex
CREATE INDEX "citation_entries_entry_id_idx" ON "citation_entries"("entry_id");

-- CreateIndex
CREATE INDEX "reference_entries_group_id_reference_id_idx" ON "reference_entries"("group_id", "reference_id");

-- CreateIndex
CREATE INDEX "reference_entries_document_id_idx" ON "reference_entries"("document_id");

-- CreateIndex
CREATE UNIQUE INDEX "reference_entries_revision_id_key_key" ON "reference_entries"("revision_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "reference_entries_group_id_id_key" ON "reference_entries"("group_id", "id");

-- CreateIndex
CREATE INDEX "references_group_id_deleted_at_authors_idx" ON "references"("group_id", "deleted_at", "authors");

-- CreateIndex
CREATE UNIQUE INDEX "references_group_id_id_key" ON "references"("group_id", "id");

-- CreateIndex
CREATE INDEX "annotations_revision_id_start_code_point_idx" ON "annotations"("revision_id", "start_code_point");

-- CreateIndex
CREATE INDEX "annotations_group_id_claim_id_idx" ON "annotations"("group_id", "claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "annotations_group_id_id_key" ON "annotations"("group_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "claims_group_id_number_key" ON "claims"("group_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "claims_group_id_id_key" ON "claims"("group_id", "id");

-- CreateIndex
CREATE INDEX "claim_links_group_id_to_claim_id_idx" ON "claim_links"("group_id", "to_claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_links_from_claim_id_to_claim_id_kind_key" ON "claim_links"("from_claim_id", "to_claim_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "claim_links_group_id_id_key" ON "claim_links"("group_id", "id");

-- CreateIndex
CREATE INDEX "claim_reforms_reform_id_idx" ON "claim_reforms"("reform_id");

-- CreateIndex
CREATE UNIQUE INDEX "reforms_group_id_slug_key" ON "reforms"("group_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "reforms_group_id_id_key" ON "reforms"("group_id", "id");

-- CreateIndex
CREATE INDEX "sources_group_id_claim_id_idx" ON "sources"("group_id", "claim_id");

-- CreateIndex
CREATE INDEX "sources_group_id_reference_id_idx" ON "sources"("group_id", "reference_id");

-- CreateIndex
CREATE UNIQUE INDEX "sources_group_id_id_key" ON "sources"("group_id", "id");

-- CreateIndex
CREATE INDEX "comments_group_id_annotation_id_idx" ON "comments"("group_id", "annotation_id");

-- CreateIndex
CREATE INDEX "comments_group_id_claim_id_idx" ON "comments"("group_id", "claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "comments_group_id_id_key" ON "comments"("group_id", "id");

-- CreateIndex
CREATE INDEX "events_group_id_noun_id_idx" ON "events"("group_id", "noun_id");

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_group_id_user_id_fkey" FOREIGN KEY ("group_id", "user_id") REFERENCES "memberships"("group_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "files" ADD CONSTRAINT "files_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_group_id_file_id_fkey" FOREIGN KEY ("group_id", "file_id") REFERENCES "files"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_group_id_file_id_fkey" FOREIGN KEY ("group_id", "file_id") REFERENCES "files"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_group_id_import_id_fkey" FOREIGN KEY ("group_id", "import_id") REFERENCES "imports"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_group_id_document_id_fkey" FOREIGN KEY ("group_id", "document_id") REFERENCES "documents"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_group_id_revision_id_fkey" FOREIGN KEY ("group_id", "revision_id") REFERENCES "revisions"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_group_id_revision_id_fkey" FOREIGN KEY ("group_id", "revision_id") REFERENCES "revisions"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation_entries" ADD CONSTRAINT "citation_entries_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation_entries" ADD CONSTRAINT "citation_entries_group_id_citation_id_fkey" FOREIGN KEY ("group_id", "citation_id") REFERENCES "citations"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation_entries" ADD CONSTRAINT "citation_entries_group_id_entry_id_fkey" FOREIGN KEY ("group_id", "entry_id") REFERENCES "reference_entries"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_entries" ADD CONSTRAINT "reference_entries_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_entries" ADD CONSTRAINT "reference_entries_group_id_document_id_fkey" FOREIGN KEY ("group_id", "document_id") REFERENCES "documents"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_entries" ADD CONSTRAINT "reference_entries_group_id_revision_id_fkey" FOREIGN KEY ("group_id", "revision_id") REFERENCES "revisions"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_entries" ADD CONSTRAINT "reference_entries_group_id_reference_id_fkey" FOREIGN KEY ("group_id", "reference_id") REFERENCES "references"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "references" ADD CONSTRAINT "references_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_group_id_document_id_fkey" FOREIGN KEY ("group_id", "document_id") REFERENCES "documents"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_group_id_revision_id_fkey" FOREIGN KEY ("group_id", "revision_id") REFERENCES "revisions"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_group_id_claim_id_fkey" FOREIGN KEY ("group_id", "claim_id") REFERENCES "claims"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_links" ADD CONSTRAINT "claim_links_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_links" ADD CONSTRAINT "claim_links_group_id_from_claim_id_fkey" FOREIGN KEY ("group_id", "from_claim_id") REFERENCES "claims"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_links" ADD CONSTRAINT "claim_links_group_id_to_claim_id_fkey" FOREIGN KEY ("group_id", "to_claim_id") REFERENCES "claims"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_reforms" ADD CONSTRAINT "claim_reforms_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_reforms" ADD CONSTRAINT "claim_reforms_group_id_claim_id_fkey" FOREIGN KEY ("group_id", "claim_id") REFERENCES "claims"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_reforms" ADD CONSTRAINT "claim_reforms_group_id_reform_id_fkey" FOREIGN KEY ("group_id", "reform_id") REFERENCES "reforms"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reforms" ADD CONSTRAINT "reforms_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reforms" ADD CONSTRAINT "reforms_group_id_parent_id_fkey" FOREIGN KEY ("group_id", "parent_id") REFERENCES "reforms"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_group_id_claim_id_fkey" FOREIGN KEY ("group_id", "claim_id") REFERENCES "claims"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_group_id_reference_id_fkey" FOREIGN KEY ("group_id", "reference_id") REFERENCES "references"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_group_id_entry_id_fkey" FOREIGN KEY ("group_id", "entry_id") REFERENCES "reference_entries"("group_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_group_id_annotation_id_fkey" FOREIGN KEY ("group_id", "annotation_id") REFERENCES "annotations"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_group_id_claim_id_fkey" FOREIGN KEY ("group_id", "claim_id") REFERENCES "claims"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand from here on (docs/decisions/0003): what Prisma's language cannot say.

-- Requests counted for limits: forgetting them in a crash is fine, writing them to the log is not needed.
ALTER TABLE "rate_limits" SET UNLOGGED;

-- Who asks, as set by lib/server/database.ts for the length of one transaction. NULL when nothing was set.
CREATE FUNCTION app_group_id() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('app.group_id', true), '')::uuid $$;
CREATE FUNCTION app_user_id() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;
CREATE FUNCTION app_secret_hash() RETURNS text LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('app.secret_hash', true), '') $$;

-- The boundary of the group, on every table that carries a group's id; the owner of the tables is bound as well (FORCE).
DO $$
DECLARE table_name text;
BEGIN
  FOR table_name IN
    SELECT c.relname FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'group_id' AND NOT a.attisdropped
    WHERE n.nspname = current_schema() AND c.relkind = 'r'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
    EXECUTE format('CREATE POLICY group_boundary ON %I USING (group_id = app_group_id()) WITH CHECK (group_id = app_group_id())', table_name);
  END LOOP;
END $$;

-- A person sees the own memberships, and through them the names of the own groups, before any group is entered.
CREATE POLICY own_memberships ON "memberships" FOR SELECT USING (user_id = app_user_id());
ALTER TABLE "groups" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "groups" FORCE ROW LEVEL SECURITY;
CREATE POLICY group_boundary ON "groups" USING (id = app_group_id()) WITH CHECK (id = app_group_id());
CREATE POLICY own_groups ON "groups" FOR SELECT USING (
  EXISTS (SELECT 1 FROM "memberships" m WHERE m.group_id = id AND m.user_id = app_user_id())
);

-- Whoever shows the secret sees the one row that it belongs to.
CREATE POLICY by_secret ON "invitations" FOR SELECT USING (token_hash = app_secret_hash());
CREATE POLICY by_secret ON "api_tokens" FOR SELECT USING (token_hash = app_secret_hash());

ALTER TABLE "idempotency_keys" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "idempotency_keys" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_keys ON "idempotency_keys" USING (user_id = app_user_id()) WITH CHECK (user_id = app_user_id());

-- What was said once stays as it was said: these rows are never updated, by nobody.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is immutable', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER immutable BEFORE UPDATE ON "files" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE ON "revisions" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE ON "blocks" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE ON "citations" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE ON "events" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Spans are spans, and a person has a way in.
ALTER TABLE "annotations" ADD CONSTRAINT annotation_span CHECK (0 <= start_code_point AND start_code_point < end_code_point);
ALTER TABLE "annotations" ADD CONSTRAINT annotation_claim CHECK ((kind = 'claim_mention') = (claim_id IS NOT NULL));
ALTER TABLE "blocks" ADD CONSTRAINT block_span CHECK (0 <= start_code_point AND start_code_point <= end_code_point);
ALTER TABLE "citations" ADD CONSTRAINT citation_span CHECK (0 <= start_code_point AND start_code_point < end_code_point);
ALTER TABLE "claims" ADD CONSTRAINT claim_wording CHECK (num_nonnulls(wording_kk, wording_ru, wording_en) > 0);
ALTER TABLE "claim_links" ADD CONSTRAINT claim_link_ends CHECK (from_claim_id <> to_claim_id);
ALTER TABLE "comments" ADD CONSTRAINT comment_place CHECK (num_nonnulls(annotation_id, claim_id) = 1);
ALTER TABLE "reforms" ADD CONSTRAINT reform_label CHECK (num_nonnulls(label_kk, label_ru, label_en) > 0);

-- A group keeps at least one owner as long as it exists. Deferred, so that handing a group over is one transaction.
CREATE FUNCTION keep_an_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM groups WHERE id = OLD.group_id)
     AND NOT EXISTS (SELECT 1 FROM memberships WHERE group_id = OLD.group_id AND role = 'owner') THEN
    RAISE EXCEPTION 'a group keeps at least one owner' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'keep_an_owner';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER keep_an_owner AFTER UPDATE OR DELETE ON "memberships"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_an_owner();

-- What the web process may do. Called after every migration by scripts/migrate.ts with the name of its role.
CREATE FUNCTION grant_runtime_privileges(runtime_role name) RETURNS void LANGUAGE plpgsql AS $$
DECLARE table_name text;
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), runtime_role);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO %I', current_schema(), runtime_role);
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA %I TO %I', current_schema(), runtime_role);
  FOREACH table_name IN ARRAY ARRAY['files', 'revisions', 'blocks', 'citations', 'events'] LOOP
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %I FROM %I', table_name, runtime_role);
  END LOOP;
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM %I', runtime_role);
  END IF;
END $$;
