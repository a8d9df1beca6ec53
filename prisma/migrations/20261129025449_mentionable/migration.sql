-- Hand-written.

-- Whether somebody else sees what stands on a layer: asked before a member is offered to be named there. It looks with that person's eyes,
-- as annotation_shown_to does.
CREATE FUNCTION layer_shown_to(wanted uuid, person uuid) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  asker text := current_setting('app.user_id', true);
  shown boolean;
BEGIN
  PERFORM set_config('app.user_id', person::text, true);
  SELECT EXISTS (SELECT 1 FROM "shown_layers" l WHERE l.id = wanted) INTO shown;
  PERFORM set_config('app.user_id', coalesce(asker, ''), true);
  RETURN shown;
END $$;
