-- Dates of assignments are typed and shown in the time zone of the group (IANA name).
ALTER TABLE "groups" ADD COLUMN "time_zone" TEXT NOT NULL DEFAULT 'Asia/Almaty';

-- What students and reviewers are told of an assignment.
ALTER TABLE "notifications" ADD COLUMN "assignment_id" UUID;
