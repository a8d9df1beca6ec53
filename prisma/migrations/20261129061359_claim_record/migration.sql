-- AlterTable
ALTER TABLE "claims" ADD COLUMN     "state_at" TIMESTAMP(3),
ADD COLUMN     "state_by_id" UUID;

-- CreateTable
CREATE TABLE "declined_values" (
    "group_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "declined_values_pkey" PRIMARY KEY ("claim_id","key")
);

-- CreateTable
CREATE TABLE "claim_distinctions" (
    "group_id" UUID NOT NULL,
    "one_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_distinctions_pkey" PRIMARY KEY ("one_id","other_id")
);

-- CreateIndex
CREATE INDEX "claim_distinctions_group_id_other_id_idx" ON "claim_distinctions"("group_id", "other_id");

-- AddForeignKey
ALTER TABLE "declined_values" ADD CONSTRAINT "declined_values_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declined_values" ADD CONSTRAINT "declined_values_group_id_claim_id_fkey" FOREIGN KEY ("group_id", "claim_id") REFERENCES "claims"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_distinctions" ADD CONSTRAINT "claim_distinctions_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_distinctions" ADD CONSTRAINT "claim_distinctions_group_id_one_id_fkey" FOREIGN KEY ("group_id", "one_id") REFERENCES "claims"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_distinctions" ADD CONSTRAINT "claim_distinctions_group_id_other_id_fkey" FOREIGN KEY ("group_id", "other_id") REFERENCES "claims"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand from here on (docs/decisions/0030).

-- A pair is kept once, whichever way it was said.
ALTER TABLE "claim_distinctions" ADD CONSTRAINT claim_distinction_order CHECK (one_id < other_id);

-- The boundary of the group on the new tables.
DO $$
DECLARE
  one text;
BEGIN
  FOREACH one IN ARRAY ARRAY['declined_values', 'claim_distinctions'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one);
    EXECUTE format('CREATE POLICY group_boundary ON %I USING (group_id = app_group_id()) WITH CHECK (group_id = app_group_id())', one);
  END LOOP;
END $$;
