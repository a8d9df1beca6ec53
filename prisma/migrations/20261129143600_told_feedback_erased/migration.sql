-- Hand-written (docs/decisions/0043): what was told of an essay holds its text and what was said of it. Whatever erases the essay erases that
-- with it, without having to know of it.
CREATE FUNCTION erase_told_feedback() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  saw_all text := coalesce(current_setting('app.sees_all', true), 'false');
BEGIN
  PERFORM set_config('app.sees_all', 'true', true);
  DELETE FROM told_feedback WHERE group_id = NEW.group_id AND submission_id = NEW.id;
  PERFORM set_config('app.sees_all', saw_all, true);
  RETURN NULL;
END $$;
CREATE TRIGGER erase_told_feedback AFTER UPDATE OF erased_at ON "submissions" FOR EACH ROW
  WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION erase_told_feedback();
