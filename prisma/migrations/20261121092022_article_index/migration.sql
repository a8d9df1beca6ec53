-- AlterTable
ALTER TABLE "documents" ADD COLUMN     "article_index" INTEGER;

-- CreateIndex
CREATE UNIQUE INDEX "documents_import_id_article_index_key" ON "documents"("import_id", "article_index");
