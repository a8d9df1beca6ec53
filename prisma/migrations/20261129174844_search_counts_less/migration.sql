-- Hand-written: what is found as before, counted and put in order with less work (docs/decisions/0034).

DROP FUNCTION search_found(text, text, text[], real[], int, int, int, int, int, int);

-- Asks on behalf of whoever asks (app.group_id, app.user_id): what their group has and what of its annotations they may see, as the policies
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
  -- The words of a row are seven eighths of it: they are asked where they lie, and those of the ranked rows are looked up once more by their place.
  -- Authors and reforms are counted as whole lists first, of which a document's blocks all have the same. What stands behind the ranked rows is put in
  -- order only where a page reaches that far.
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
          SELECT n, r.* FROM asked CROSS JOIN LATERAL (
            SELECT e.ctid AS at, e.noun, e.noun_id, e.language, e.year, e.kind, e.state, e.authors, e.reform_ids,
              asked.exactly IS NULL OR e.words @@ asked.exactly AS meets
            FROM search_entries e WHERE e.words @@ asked.query AND %s LIMIT most) r
          LIMIT most
        ), found AS MATERIALIZED (
          SELECT *, row_number() OVER () AS place FROM looked WHERE meets
        ), ranks AS (
          SELECT f.noun, f.noun_id, f.place, (
              SELECT sum(p.worth * ts_rank('{0.3,0.3,0.6,1}', e.words, p.query))
              FROM (SELECT unnest(a.queries) AS query, unnest(worths) AS worth) AS p
            ) / (0.5 + 0.5 * least(e.length, 600) / 60.0) AS rank
          FROM found f JOIN asked a USING (n) JOIN search_entries e ON e.ctid = f.at WHERE f.place <= ranked
          UNION ALL SELECT noun, noun_id, place, NULL FROM found WHERE place > ranked AND skipped + answered > ranked
        ), best AS (
          SELECT noun, noun_id, row_number() OVER (ORDER BY rank DESC NULLS LAST, place) AS place FROM ranks
          ORDER BY rank DESC NULLS LAST, place OFFSET skipped LIMIT answered
        ), grouped AS MATERIALIZED (
          SELECT grouping(noun, language, year, kind, state, authors, reform_ids) AS by, noun, language, year, kind, state, authors, reform_ids,
            count(*) AS count
          FROM found WHERE most_values > 0
          GROUP BY GROUPING SETS ((noun), (language), (year), (kind), (state), (authors), (reform_ids))
        ), sets AS (
          SELECT CASE by WHEN 63 THEN 'noun' WHEN 95 THEN 'language' WHEN 111 THEN 'year' WHEN 119 THEN 'kind' WHEN 123 THEN 'state' END AS facet,
            coalesce(noun::text, language, year::text, kind, state) AS value, count
          FROM grouped WHERE by NOT IN (125, 126)
          UNION ALL SELECT 'author', author, sum(count)::bigint FROM (SELECT unnest(authors) AS author, count FROM grouped WHERE by = 125) AS a GROUP BY author
          UNION ALL SELECT 'reform', reform::text, sum(count)::bigint
            FROM (SELECT unnest(reform_ids) AS reform, count FROM grouped WHERE by = 126) AS r GROUP BY reform
        ), placed AS (
          SELECT facet, value, count, row_number() OVER (PARTITION BY facet ORDER BY count DESC, value) AS place FROM sets WHERE value IS NOT NULL
        )
        SELECT json_build_object(
          'total', (SELECT count(*) FROM found),
          'is_cut', (SELECT count(*) FROM looked) >= most,
          'top', (SELECT coalesce(json_agg(json_build_object('noun', noun, 'id', noun_id) ORDER BY place), '[]') FROM best),
          'facets', (SELECT coalesce(json_object_agg(facet, counts), '{}') FROM (
            SELECT facet, json_agg(json_build_object('value', value, 'count', count) ORDER BY place) AS counts
            FROM placed WHERE place <= most_values GROUP BY facet) f))
      );
    END $body$
  $function$, variables, shown);
END $make$;

-- As before: a path of its own, no sequential scans, a plan that is made once for each connection, nobody's by default.
DO $$
DECLARE
  one regprocedure := (SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = current_schema()::regnamespace AND p.proname = 'search_found');
BEGIN
  EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', one, current_schema());
  EXECUTE format('ALTER FUNCTION %s SET enable_seqscan = off', one);
  EXECUTE format('ALTER FUNCTION %s SET jit = off', one);
  EXECUTE format('ALTER FUNCTION %s SET work_mem = %L', one, '16MB');
  EXECUTE format('ALTER FUNCTION %s SET plan_cache_mode = force_generic_plan', one);
  EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', one);
END $$;
