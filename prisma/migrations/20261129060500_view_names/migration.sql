-- Written by hand (docs/decisions/0033).

-- Whoever names a view sees every other view that could have that name: one's own among one's own, a shared one among the shared. With one
-- index for both, an editor who renames a shared view would meet the name of a view that they may not see.
DROP INDEX saved_view_name;
CREATE UNIQUE INDEX own_view_name ON "saved_views" ("group_id", "kind", "created_by_id", lower("name")) WHERE "deleted_at" IS NULL AND NOT "is_shared";
CREATE UNIQUE INDEX shared_view_name ON "saved_views" ("group_id", "kind", lower("name")) WHERE "deleted_at" IS NULL AND "is_shared";

-- What happened to a view while it was its author's alone stays theirs.
CREATE FUNCTION place_view_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.is_private := NOT coalesce((SELECT v.is_shared FROM "saved_views" v WHERE v.id = NEW.noun_id::uuid), false);
  RETURN NEW;
END $$;
CREATE TRIGGER place_view_event BEFORE INSERT ON "events" FOR EACH ROW WHEN (NEW.noun = 'view') EXECUTE FUNCTION place_view_event();
