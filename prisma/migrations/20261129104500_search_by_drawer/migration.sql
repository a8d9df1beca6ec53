-- The index is made anew by whatever follows it: another make of lexemes (docs/decisions/0034).
TRUNCATE "search_entries", "search_words";
UPDATE "search_makes" SET "make" = 0;
DELETE FROM "search_changes";

-- DropForeignKey: rows of the index go with their group by the trigger below; a rebuild would look a key up for each row.
ALTER TABLE "search_entries" DROP CONSTRAINT "search_entries_group_id_fkey";
ALTER TABLE "search_words" DROP CONSTRAINT "search_words_group_id_fkey";

-- DropIndex
DO $$
BEGIN
  FOR drawer IN 0..8 LOOP
    EXECUTE format('DROP INDEX search_entries_words_%s', drawer);
  END LOOP;
END $$;
DROP INDEX "search_entries_reforms";

-- AlterTable
ALTER TABLE "search_entries" DROP COLUMN "index", ADD COLUMN "length" INTEGER NOT NULL;
ALTER TABLE "search_words" ADD COLUMN "often" SMALLINT NOT NULL,
ADD COLUMN "slips" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN "is_elsewhere" BOOLEAN NOT NULL DEFAULT false;

-- Written by hand from here on.

-- No list of what waits to be put in: each of a dozen looks would read it.
CREATE INDEX search_entries_words ON "search_entries" USING GIN (words) WITH (fastupdate = off);
-- Trigrams of half a million words take longer to compare than a search may last: what is one slip away shares a key (lib/search/slip-keys.ts).
DROP INDEX search_words_like;
CREATE INDEX search_words_slips ON "search_words" USING GIN (slips);
DROP INDEX search_words_begun;
CREATE INDEX search_words_begun ON "search_words" (group_id, often DESC, word text_pattern_ops) WHERE word <> '';

-- What heads a document is read without its text.
CREATE INDEX blocks_fronts ON "blocks" (revision_id) WHERE type IN ('title', 'subtitle', 'keywords');

CREATE FUNCTION drop_search_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  DELETE FROM search_entries e USING gone WHERE e.group_id = gone.id;
  DELETE FROM search_words w USING gone WHERE w.group_id = gone.id;
  RETURN NULL;
END $$;
CREATE TRIGGER drop_search_rows AFTER DELETE ON "groups" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION drop_search_rows();

DROP FUNCTION search_found(tsquery, int, int, uuid, uuid[], boolean);
DROP FUNCTION search_like(text, int);
DROP FUNCTION search_begun(text, int);
DROP FUNCTION search_sounding(text[], int);

-- Both ask on behalf of whoever asks (app.group_id, app.user_id): what their group has and what of its annotations they may see, as the policies
-- "shown" of annotations and comments say. A query is written for all drawers at once: "?" stands where the letter of the drawer goes.
-- "IS NOT DISTINCT FROM": keys hold the group, so this is a second lock, and no index is to be chosen for it.
DO $make$
DECLARE
  variables constant text := $part$
  here uuid := app_group_id();
  person uuid := app_user_id();
  open_layers uuid[] := ARRAY(SELECT l.id FROM shown_layers l WHERE l.group_id = app_group_id());
  own_layers uuid[] := ARRAY(SELECT m.layer_id FROM layer_members m WHERE m.group_id = app_group_id() AND m.user_id = app_user_id());
  gone_layers uuid[] := ARRAY(SELECT l.id FROM layers l WHERE l.group_id = app_group_id() AND l.deleted_at IS NOT NULL);
  $part$;
  shown constant text := $part$
    e.group_id IS NOT DISTINCT FROM here
    AND (e.annotation_id IS NULL OR EXISTS (
      SELECT 1 FROM annotations a
      WHERE a.group_id = e.group_id AND a.id = e.annotation_id AND a.deleted_at IS NULL
        AND ((a.created_by_id = person AND (a.layer_id IS NULL OR a.layer_id <> ALL (gone_layers)))
          OR (NOT a.is_private AND (a.layer_id IS NULL OR a.layer_id = ANY (open_layers))))
        AND (e.noun <> 'comment' OR a.layer_id IS NULL OR a.layer_id = ANY (open_layers) OR a.layer_id = ANY (own_layers)
          OR EXISTS (SELECT 1 FROM comments c WHERE c.id = e.noun_id AND c.created_by_id = person))))
  $part$;
BEGIN
  -- Opens the drawers in order until `most` rows are looked at. `exact` is asked of these rows where the index knows no order of words; the first
  -- `ranked` that are found get a rank: what meeting each of `parts` is worth, less for long texts. `is_cut`: there may be more than were counted.
  EXECUTE format($function$
    CREATE FUNCTION search_found(
      wanted text, exact text, parts text[], worths real[], drawers int, most int, ranked int, skipped int, answered int, most_values int
    ) RETURNS json LANGUAGE plpgsql STABLE SECURITY DEFINER AS $body$
    DECLARE %s
    BEGIN
      RETURN (
        WITH asked AS MATERIALIZED (
          SELECT n, replace(wanted, '?', chr(65 + n))::tsquery AS query, replace(exact, '?', chr(65 + n))::tsquery AS exactly,
            ARRAY(SELECT replace(part, '?', chr(65 + n))::tsquery FROM unnest(parts) WITH ORDINALITY AS p (part, o) ORDER BY o) AS queries
          FROM generate_series(0, drawers - 1) AS n
        ), looked AS MATERIALIZED (
          SELECT n, exactly, queries, r.* FROM asked CROSS JOIN LATERAL (
            SELECT e.noun, e.noun_id, e.language, e.year, e.kind, e.state, e.authors, e.reform_ids, e.length, e.words
            FROM search_entries e WHERE e.words @@ asked.query AND %s LIMIT most) r
          LIMIT most
        ), found AS MATERIALIZED (
          SELECT *, row_number() OVER () AS place FROM looked WHERE exactly IS NULL OR words @@ exactly
        ), read AS MATERIALIZED (
          SELECT noun, noun_id, place, length, queries, words || ''::tsvector AS words FROM found WHERE place <= ranked
        ), best AS (
          SELECT f.noun, f.noun_id, f.place, CASE WHEN f.place <= ranked THEN
            (SELECT sum(p.worth * ts_rank('{0.3,0.3,0.6,1}', read.words, p.query)) FROM unnest(read.queries, worths) AS p (query, worth))
              / (0.5 + 0.5 * least(read.length, 600) / 60.0) END AS rank
          FROM found f LEFT JOIN read USING (place)
          ORDER BY rank DESC NULLS LAST, f.place OFFSET skipped LIMIT answered
        ), sets AS (
          SELECT CASE grouping(noun, language, year, kind, state)
              WHEN 15 THEN 'noun' WHEN 23 THEN 'language' WHEN 27 THEN 'year' WHEN 29 THEN 'kind' WHEN 30 THEN 'state' END AS facet,
            coalesce(noun::text, language, year::text, kind, state) AS value, count(*) AS count
          FROM found WHERE most_values > 0 GROUP BY GROUPING SETS ((noun), (language), (year), (kind), (state))
          UNION ALL SELECT 'author', author, count(*) FROM found, unnest(authors) AS author WHERE most_values > 0 GROUP BY author
          UNION ALL SELECT 'reform', reform::text, count(*) FROM found, unnest(reform_ids) AS reform WHERE most_values > 0 GROUP BY reform
        ), placed AS (
          SELECT facet, value, count, row_number() OVER (PARTITION BY facet ORDER BY count DESC, value) AS place FROM sets WHERE value IS NOT NULL
        )
        SELECT json_build_object(
          'total', (SELECT count(*) FROM found),
          'is_cut', (SELECT count(*) FROM looked) >= most,
          'top', (SELECT coalesce(json_agg(json_build_object('noun', noun, 'id', noun_id, 'rank', rank) ORDER BY rank DESC NULLS LAST, place), '[]') FROM best),
          'facets', (SELECT coalesce(json_object_agg(facet, counts), '{}') FROM (
            SELECT facet, json_agg(json_build_object('value', value, 'count', count) ORDER BY place) AS counts
            FROM placed WHERE place <= most_values GROUP BY facet) f))
      );
    END $body$
  $function$, variables, shown);

  -- All rows, for lists that are narrowed by words and for texts that are gone through.
  EXECUTE format($function$
    CREATE FUNCTION search_rows(wanted text, exact text, drawers int, most int) RETURNS TABLE (noun_id uuid, document_id uuid)
    LANGUAGE plpgsql STABLE SECURITY DEFINER AS $body$
    DECLARE %s
    BEGIN
      RETURN QUERY SELECT r.noun_id, r.document_id FROM generate_series(0, drawers - 1) AS n CROSS JOIN LATERAL (
        SELECT e.noun_id, e.document_id FROM search_entries e
        WHERE e.words @@ replace(wanted, '?', chr(65 + n))::tsquery
          AND (exact IS NULL OR e.words @@ replace(exact, '?', chr(65 + n))::tsquery) AND %s LIMIT most) r
      LIMIT most;
    END $body$
  $function$, variables, shown);

  -- Which of these queries find anything.
  EXECUTE format($function$
    CREATE FUNCTION search_there(queries text[], drawers int) RETURNS SETOF text LANGUAGE plpgsql STABLE SECURITY DEFINER AS $body$
    DECLARE %s
    BEGIN
      RETURN QUERY SELECT q FROM unnest(queries) AS q WHERE EXISTS (
        SELECT 1 FROM generate_series(0, drawers - 1) AS n CROSS JOIN LATERAL (
          SELECT 1 FROM search_entries e WHERE e.words @@ replace(q, '?', chr(65 + n))::tsquery AND %s LIMIT 1) r);
    END $body$
  $function$, variables, shown);
END $make$;

-- What the vocabulary of the asker's group knows of the words of a query, in one look. `how`: "form" the word itself, "sound" one that sounds so,
-- "begun" one that begins with a beginning, "longer" one that begins with a stem, "alike" one that looks like a word that nothing is known of. Of each
-- asked word the most frequent are told, so many as the list of the kind says.
CREATE FUNCTION search_known(
  forms text[], sounds text[], begun text[], stems text[], slips text[], slip_sounds text[], slip_keys text[], most_sounding int, most_begun int,
  most_alike int
) RETURNS TABLE (how text, asked text, word text, word_stems text[], keys text[], count int)
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  here uuid := app_group_id();
  slip text;
  slip_sound text;
  slip_key text;
BEGIN
  RETURN QUERY SELECT 'form', w.word, w.word, w.stems, w.keys, w.count FROM search_words w WHERE w.group_id = here AND w.word = ANY (forms);
  RETURN QUERY SELECT 'most', '', w.word, w.stems, w.keys, w.count FROM search_words w
    WHERE w.group_id = here AND w.word <> '' ORDER BY w.often DESC LIMIT 1;
  RETURN QUERY SELECT 'sound', s, r.* FROM unnest(sounds) AS s CROSS JOIN LATERAL (
    SELECT w.word, w.stems, w.keys, w.count FROM search_words w
    WHERE w.group_id IS NOT DISTINCT FROM here AND w.word <> '' AND w.keys @> ARRAY[s] ORDER BY w.count DESC, w.word LIMIT most_sounding) r;
  RETURN QUERY SELECT b.how, b.beginning, r.* FROM (
      SELECT 'begun' AS how, beginning FROM unnest(begun) AS beginning UNION ALL SELECT 'longer', beginning FROM unnest(stems) AS beginning
    ) b CROSS JOIN LATERAL (
      SELECT w.word, w.stems, w.keys, w.count FROM generate_series(31, 0, -1) AS o CROSS JOIN LATERAL (
        SELECT k.* FROM search_words k
        WHERE k.group_id = here AND k.word <> '' AND k.often = o AND k.word ~>=~ b.beginning AND k.word ~<~ (b.beginning || chr(1114111))
        ORDER BY k.word USING ~<~ LIMIT most_begun) w
      LIMIT most_begun) r;
  FOR slip, slip_sound, slip_key IN SELECT * FROM unnest(slips, slip_sounds, slip_keys) LOOP
    -- Counted and not asked with EXISTS: for the first row alone the planner would walk through all words.
    CONTINUE WHEN (SELECT count(*) FROM search_words w WHERE w.group_id = here AND w.word = slip) > 0
      OR (SELECT count(*) FROM search_words w
          WHERE w.group_id IS NOT DISTINCT FROM here AND w.word <> '' AND w.keys && string_to_array(slip_sound, ' ')) > 0;
    RETURN QUERY SELECT 'alike', slip, w.word, w.stems, w.keys, w.count FROM search_words w
      WHERE w.group_id IS NOT DISTINCT FROM here AND w.slips && string_to_array(slip_key, ' ')::int[]
      ORDER BY w.count DESC, w.word LIMIT most_alike;
  END LOOP;
END $$;

-- The path on which these functions look is their own, whatever that of their caller; sequential scans are never what they want, and a plan is made
-- once for each connection.
DO $$
DECLARE
  one regprocedure;
BEGIN
  FOR one IN SELECT p.oid::regprocedure FROM pg_proc p
    WHERE p.pronamespace = current_schema()::regnamespace AND p.proname IN ('search_found', 'search_there', 'search_rows', 'search_known', 'drop_search_rows')
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', one, current_schema());
    EXECUTE format('ALTER FUNCTION %s SET enable_seqscan = off', one);
    EXECUTE format('ALTER FUNCTION %s SET jit = off', one);
    EXECUTE format('ALTER FUNCTION %s SET work_mem = %L', one, '16MB');
    EXECUTE format('ALTER FUNCTION %s SET plan_cache_mode = force_generic_plan', one);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', one);
  END LOOP;
END $$;

-- As before, and what searches now.
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
      AND p.proname IN ('search_waiting', 'search_found', 'search_there', 'search_rows', 'search_known')
  LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', one, runtime_role);
  END LOOP;
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM %I', runtime_role);
  END IF;
END $$;
