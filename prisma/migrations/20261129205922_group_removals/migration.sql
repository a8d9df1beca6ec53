-- AlterTable
ALTER TABLE "groups" ADD COLUMN     "deleted_at" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "group_removals" (
    "id" UUID NOT NULL,
    "asked_by_id" UUID,
    "asked_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_rows" INTEGER NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMP(3),

    CONSTRAINT "group_removals_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "group_removals" ADD CONSTRAINT "group_removals_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Written by hand from here on (docs/decisions/0045).

-- Not forced for the owner: the function below tells a starting worker which groups wait, whoever they belonged to.
ALTER TABLE "group_removals" ENABLE ROW LEVEL SECURITY;
CREATE POLICY group_boundary ON "group_removals" USING (id = app_group_id()) WITH CHECK (id = app_group_id());

-- A group keeps at least one owner until it is deleted.
CREATE OR REPLACE FUNCTION keep_an_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM groups WHERE id = OLD.group_id AND deleted_at IS NULL)
     AND NOT EXISTS (SELECT 1 FROM memberships WHERE group_id = OLD.group_id AND role = 'owner') THEN
    RAISE EXCEPTION 'a group keeps at least one owner' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'keep_an_owner';
  END IF;
  RETURN NULL;
END $$;

-- Nobody joins a deleted group. Who joins while it is deleted waits for the row, and begins anew: there is no invitation any more.
CREATE FUNCTION join_what_is_there() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM groups WHERE id = NEW.group_id AND deleted_at IS NULL FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the group is not there' USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER join_what_is_there BEFORE INSERT ON "memberships" FOR EACH ROW EXECUTE FUNCTION join_what_is_there();

-- Nothing of a deleted group is noted for the index.
CREATE OR REPLACE FUNCTION note_for_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format(
    'INSERT INTO search_changes (group_id, noun, noun_id)
     SELECT DISTINCT c.group_id, %L::"SearchNoun", c.%I FROM changed c
     WHERE EXISTS (SELECT 1 FROM groups g WHERE g.id = c.group_id AND g.deleted_at IS NULL)',
    TG_ARGV[0], TG_ARGV[1]);
  RETURN NULL;
END $$;

CREATE FUNCTION groups_to_remove() RETURNS TABLE (group_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT r.id FROM group_removals r WHERE r.finished_at IS NULL ORDER BY r.asked_at
$$;

-- Takes away at most so many rows of the deleted group that is entered (app.group_id), from a table to whose rows none of another table of the
-- group refers, and says which table that was; once nothing is left, the group itself. Nothing where there is no such group. The plain role
-- may not delete texts and events, so this is the one way. Every table with a group's id is found here by itself; what the policies hide even
-- from app.sees_all (inboxes, private views) goes with what it hangs on.
CREATE FUNCTION remove_group_rows(most int) RETURNS TABLE (source text, removed int) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
-- Rows that were taken away still lie at the beginning of a table: read from there, each step would pass over more of them.
SET enable_seqscan = off AS $$
DECLARE
  here uuid := app_group_id();
  one oid;
  is_there boolean;
  filled oid[] := '{}';
  chosen oid;
  refers_to_itself boolean;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM groups g WHERE g.id = here AND g.deleted_at IS NOT NULL) THEN RETURN; END IF;
  FOR one IN SELECT a.attrelid FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE a.attname = 'group_id' AND NOT a.attisdropped AND c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
  LOOP
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %s WHERE group_id = $1)', one::regclass) INTO is_there USING here;
    IF is_there THEN filled := filled || one; END IF;
  END LOOP;
  SELECT f INTO chosen FROM unnest(filled) f
    WHERE NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.contype = 'f' AND k.confrelid = f AND k.conrelid <> f AND k.conrelid = ANY (filled))
    LIMIT 1;
  IF chosen IS NULL THEN
    DELETE FROM groups g WHERE g.id = here;
    UPDATE group_removals r SET finished_at = now() WHERE r.id = here;
    RETURN QUERY SELECT 'groups', 1;
    RETURN;
  END IF;
  -- Rows of a tree hold each other: all go at once. Trees are small (reforms, tags, collections).
  refers_to_itself := EXISTS (SELECT 1 FROM pg_constraint k WHERE k.contype = 'f' AND k.confrelid = chosen AND k.conrelid = chosen);
  EXECUTE format('DELETE FROM %1$s WHERE ctid = ANY (ARRAY(SELECT ctid FROM %1$s WHERE group_id = $1 LIMIT $2)) AND group_id = $1', chosen::regclass)
    USING here, CASE WHEN refers_to_itself THEN NULL ELSE most END;
  GET DIAGNOSTICS removed = ROW_COUNT;
  UPDATE group_removals r SET removed_rows = removed_rows + removed WHERE r.id = here;
  source := chosen::regclass::text;
  RETURN NEXT;
END $$;
