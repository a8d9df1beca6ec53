-- AlterTable
ALTER TABLE "told_feedback" ADD COLUMN     "sheets" JSONB NOT NULL DEFAULT '[]';
