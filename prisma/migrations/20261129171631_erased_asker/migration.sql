-- AlterTable
ALTER TABLE "feedback_entries" ALTER COLUMN "created_by_id" DROP NOT NULL;
