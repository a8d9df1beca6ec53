-- AlterTable
ALTER TABLE "assignments" DROP COLUMN "erasure_told_at";

-- AlterTable
ALTER TABLE "submissions" ADD COLUMN     "erasure_told_at" TIMESTAMP(3);
