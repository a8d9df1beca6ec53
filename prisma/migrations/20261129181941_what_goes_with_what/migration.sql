-- CreateIndex
CREATE INDEX "adjudications_group_id_annotation_id_idx" ON "adjudications"("group_id", "annotation_id");

-- CreateIndex
CREATE INDEX "claim_values_group_id_annotation_id_idx" ON "claim_values"("group_id", "annotation_id");

-- CreateIndex
CREATE INDEX "sources_group_id_entry_id_idx" ON "sources"("group_id", "entry_id");
