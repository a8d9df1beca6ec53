-- A case that is open again, because a value changed, is decided anew: what stands once is a decision about the same values.
DROP INDEX conflict_decided_once;
CREATE UNIQUE INDEX conflict_decided_once ON "conflict_decisions" ("group_id", "kind", "key", md5("fingerprint")) WHERE "undone_at" IS NULL;
