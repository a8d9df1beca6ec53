-- Nothing was indexed so far, and what was could be made anew.
TRUNCATE "search_entries", "search_words";

-- DropIndex
DROP INDEX "search_entries_words";

-- AlterTable
ALTER TABLE "groups" DROP COLUMN "index_make",
DROP COLUMN "last_indexed_number";

-- AlterTable
ALTER TABLE "search_entries" DROP COLUMN "created_by_id",
DROP COLUMN "is_private",
DROP COLUMN "layer_id",
DROP COLUMN "text",
DROP COLUMN "title",
ADD COLUMN     "authors" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "drawer" SMALLINT NOT NULL;

-- AlterTable
ALTER TABLE "search_words" ADD COLUMN     "keys" TEXT[],
ADD COLUMN     "stems" TEXT[];

-- CreateTable
CREATE TABLE "search_changes" (
    "id" BIGSERIAL NOT NULL,
    "group_id" UUID NOT NULL,
    "noun" "SearchNoun" NOT NULL,
    "noun_id" UUID NOT NULL,

    CONSTRAINT "search_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_makes" (
    "group_id" UUID NOT NULL,
    "make" INTEGER NOT NULL,

    CONSTRAINT "search_makes_pkey" PRIMARY KEY ("group_id")
);

-- CreateIndex
CREATE INDEX "search_changes_group_id_id_idx" ON "search_changes"("group_id", "id");

-- AddForeignKey
ALTER TABLE "search_changes" ADD CONSTRAINT "search_changes_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_makes" ADD CONSTRAINT "search_makes_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand from here on (docs/decisions/0034).

ALTER TABLE "search_words" ALTER COLUMN "stems" SET NOT NULL, ALTER COLUMN "keys" SET NOT NULL;

-- Policies hold for the web process. The owner of the tables passes them, on these four tables only: PostgreSQL asks no GIN index under a policy,
-- because its operators are not leakproof, so the functions below look on the asker's behalf and draw the boundary themselves.
DO $$
DECLARE
  one text;
BEGIN
  FOREACH one IN ARRAY ARRAY['search_changes', 'search_makes'] LOOP
    EXECUTE format('CREATE POLICY group_boundary ON %I USING (group_id = app_group_id()) WITH CHECK (group_id = app_group_id())', one);
  END LOOP;
  FOREACH one IN ARRAY ARRAY['search_changes', 'search_makes', 'search_entries', 'search_words'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
    EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one);
  END LOOP;
END $$;
ALTER POLICY shown ON "search_entries" USING (
  annotation_id IS NULL OR (SELECT app_sees_all()) OR EXISTS (SELECT 1 FROM "annotations" a WHERE a.id = annotation_id)
);

-- A drawer has an index of its own, so that a word of every second text is looked up in as many drawers as it takes, and no further.
DO $$
BEGIN
  FOR drawer IN 0..8 LOOP
    EXECUTE format('CREATE INDEX search_entries_words_%s ON "search_entries" USING GIN (words) WITH (gin_pending_list_limit = 4096) WHERE drawer = %s', drawer, drawer);
  END LOOP;
END $$;
CREATE INDEX search_entries_reforms ON "search_entries" USING GIN (reform_ids) WHERE cardinality(reform_ids) > 0;

CREATE INDEX search_words_begun ON "search_words" (group_id, word text_pattern_ops) WHERE word <> '';
CREATE INDEX search_words_sounds ON "search_words" USING GIN (keys) WHERE word <> '';
-- Trusted: whoever may create in the database may create it. Where it was put into a schema of its own, it is found there.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
DO $$
DECLARE
  place name := (SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm');
BEGIN
  EXECUTE format('CREATE INDEX search_words_like ON "search_words" USING GIN (word %I.gin_trgm_ops) WHERE word <> ''''', place);
END $$;

-- What was changed is noted by the statement that changed it: no command can forget to.
CREATE FUNCTION note_for_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- With its whole group, a noun goes from the index by itself.
  EXECUTE format(
    'INSERT INTO search_changes (group_id, noun, noun_id)
     SELECT DISTINCT c.group_id, %L::"SearchNoun", c.%I FROM changed c WHERE EXISTS (SELECT 1 FROM groups g WHERE g.id = c.group_id)',
    TG_ARGV[0], TG_ARGV[1]);
  RETURN NULL;
END $$;
DO $$
DECLARE
  one record;
BEGIN
  FOR one IN SELECT * FROM (VALUES
    ('documents', 'document', 'id'), ('annotations', 'annotation', 'id'), ('annotation_tags', 'annotation', 'annotation_id'),
    ('comments', 'comment', 'id'), ('claims', 'claim', 'id'), ('claim_reforms', 'claim', 'claim_id'), ('sources', 'claim', 'claim_id'),
    ('references', 'reference', 'id'), ('reforms', 'reform', 'id')) AS noted (source, noun, named)
  LOOP
    EXECUTE format('CREATE TRIGGER note_new AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_for_search(%L, %L)',
      one.source, one.noun, one.named);
    EXECUTE format('CREATE TRIGGER note_changed AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_for_search(%L, %L)',
      one.source, one.noun, one.named);
    EXECUTE format('CREATE TRIGGER note_gone AFTER DELETE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_for_search(%L, %L)',
      one.source, one.noun, one.named);
  END LOOP;
END $$;

-- Every group is to be indexed, those that are there already as well.
CREATE FUNCTION note_new_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_makes (group_id, make) VALUES (NEW.id, 0);
  RETURN NULL;
END $$;
CREATE TRIGGER note_new_group AFTER INSERT ON "groups" FOR EACH ROW EXECUTE FUNCTION note_new_group();
ALTER TABLE "groups" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "search_makes" (group_id, make) SELECT id, 0 FROM "groups";
ALTER TABLE "groups" FORCE ROW LEVEL SECURITY;

-- Groups in which something waits for the index, or that another make of lexemes indexed. Ids only, for the follower.
CREATE FUNCTION search_waiting(present int) RETURNS TABLE (group_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT m.group_id FROM search_makes m
  WHERE m.make <> present OR EXISTS (SELECT 1 FROM search_changes c WHERE c.group_id = m.group_id)
$$;

-- Finds on behalf of whoever asks (app.group_id, app.user_id): what their group has and what of its annotations they may see, as the policies
-- "shown" of annotations and comments say. Opens the drawers in order until `most` rows are found; the first `ranked` of them get a rank.
CREATE FUNCTION search_found(
  wanted tsquery, most int, ranked int, in_document uuid DEFAULT NULL, of_reforms uuid[] DEFAULT NULL, heads_only boolean DEFAULT false
) RETURNS TABLE (
  noun "SearchNoun", noun_id uuid, document_id uuid, language text, year int, kind text, state text, authors text[], reform_ids uuid[],
  index int, rank real, place int
) LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  here uuid := app_group_id();
  person uuid := app_user_id();
  open_layers uuid[] := ARRAY(SELECT l.id FROM shown_layers l WHERE l.group_id = app_group_id());
  own_layers uuid[] := ARRAY(SELECT m.layer_id FROM layer_members m WHERE m.group_id = app_group_id() AND m.user_id = app_user_id());
  gone_layers uuid[] := ARRAY(SELECT l.id FROM layers l WHERE l.group_id = app_group_id() AND l.deleted_at IS NOT NULL);
  had int := 0;
  came int;
BEGIN
  FOR drawer IN 0..CASE WHEN heads_only THEN 0 ELSE 8 END LOOP
    RETURN QUERY EXECUTE format($find$
      SELECT f.noun, f.noun_id, f.document_id, f.language, f.year, f.kind, f.state, f.authors, f.reform_ids, f.index,
        CASE WHEN f.place <= $8 THEN ts_rank(f.words, $1) END, f.place
      FROM (
        SELECT e.*, (row_number() OVER ())::int + $9 AS place FROM search_entries e
        WHERE e.drawer = %s AND e.words @@ $1 AND e.group_id = $2
          AND ($3::uuid IS NULL OR e.document_id = $3)
          AND ($4::uuid[] IS NULL OR (cardinality(e.reform_ids) > 0 AND e.reform_ids && $4))
          AND (e.annotation_id IS NULL OR EXISTS (
            SELECT 1 FROM annotations a
            WHERE a.group_id = e.group_id AND a.id = e.annotation_id AND a.deleted_at IS NULL
              AND ((a.created_by_id = $5 AND (a.layer_id IS NULL OR a.layer_id <> ALL ($10)))
                OR (NOT a.is_private AND (a.layer_id IS NULL OR a.layer_id = ANY ($6))))
              AND (e.noun <> 'comment' OR a.layer_id IS NULL OR a.layer_id = ANY ($6) OR a.layer_id = ANY ($7)
                OR EXISTS (SELECT 1 FROM comments c WHERE c.id = e.noun_id AND c.created_by_id = $5))))
        LIMIT $11
      ) f $find$, drawer)
    USING wanted, here, in_document, of_reforms, person, open_layers, own_layers, ranked, had, gone_layers, most - had;
    GET DIAGNOSTICS came = ROW_COUNT;
    had := had + came;
    EXIT WHEN had >= most;
  END LOOP;
END $$;

-- Words of the asker's group that look like a typed one, most alike first.
CREATE FUNCTION search_like(typed text, most int) RETURNS TABLE (word text, stems text[], count int, likeness real)
LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT w.word, w.stems, w.count, similarity(w.word, typed) FROM search_words w
  WHERE w.group_id = app_group_id() AND w.word <> '' AND w.word % typed AND w.word <> typed
  ORDER BY 4 DESC, w.count DESC, w.word LIMIT most
$$;

-- Words of the asker's group that begin so, most frequent first.
CREATE FUNCTION search_begun(beginning text, most int) RETURNS TABLE (word text, stems text[], count int)
LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT w.word, w.stems, w.count FROM search_words w
  WHERE w.group_id = app_group_id() AND w.word <> '' AND w.word ~>=~ beginning AND w.word ~<~ (beginning || chr(1114111))
  ORDER BY w.count DESC, w.word LIMIT most
$$;

-- Words of the asker's group that sound so.
CREATE FUNCTION search_sounding(sounds text[], most int) RETURNS TABLE (word text, stems text[], keys text[], count int)
LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT w.word, w.stems, w.keys, w.count FROM search_words w
  WHERE w.group_id = app_group_id() AND w.word <> '' AND w.keys && sounds
  ORDER BY w.count DESC, w.word LIMIT most
$$;

-- The path on which these functions look is their own, whatever that of their caller; sequential scans are never what they want.
DO $$
DECLARE
  place name := (SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm');
  one regprocedure;
BEGIN
  FOR one IN SELECT p.oid::regprocedure FROM pg_proc p
    WHERE p.pronamespace = current_schema()::regnamespace
      AND p.proname IN ('search_waiting', 'search_found', 'search_like', 'search_begun', 'search_sounding')
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, %I, pg_temp', one, current_schema(), place);
    EXECUTE format('ALTER FUNCTION %s SET enable_seqscan = off', one);
    EXECUTE format('ALTER FUNCTION %s SET jit = off', one);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', one);
  END LOOP;
END $$;

-- As before, and what searches.
CREATE OR REPLACE FUNCTION grant_runtime_privileges(runtime_role name) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  table_name text;
  one regprocedure;
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), runtime_role);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO %I', current_schema(), runtime_role);
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA %I TO %I', current_schema(), runtime_role);
  FOREACH table_name IN ARRAY ARRAY['files', 'revisions', 'blocks', 'citations', 'events'] LOOP
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %I FROM %I', table_name, runtime_role);
  END LOOP;
  FOR one IN SELECT p.oid::regprocedure FROM pg_proc p
    WHERE p.pronamespace = current_schema()::regnamespace
      AND p.proname IN ('search_waiting', 'search_found', 'search_like', 'search_begun', 'search_sounding')
  LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', one, runtime_role);
  END LOOP;
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM %I', runtime_role);
  END IF;
END $$;
