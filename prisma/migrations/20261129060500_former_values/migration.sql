-- AlterTable
ALTER TABLE "claim_values" ADD COLUMN     "is_former" BOOLEAN NOT NULL DEFAULT false;
