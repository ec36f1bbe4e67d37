-- What Drizzle cannot say: extensions, the judge of every booking, row security, immutability, and the
-- functions through which the app reaches the five global tables.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Booking truth -------------------------------------------------------------------------------------------

ALTER TABLE occupancies
  ADD CONSTRAINT occupancies_forward CHECK (block_from < block_to),
  ADD CONSTRAINT occupancies_no_overlap EXCLUDE USING gist (
    clinic_id WITH =, kind WITH =, resource_id WITH =, unit WITH =, tstzrange(block_from, block_to, '[)') WITH &&
  );

ALTER TABLE person_busy
  ADD CONSTRAINT person_busy_forward CHECK (block_from < block_to),
  ADD CONSTRAINT person_busy_no_overlap EXCLUDE USING gist (account_id WITH =, tstzrange(block_from, block_to, '[)') WITH &&);

ALTER TABLE session_spans
  ADD CONSTRAINT session_spans_forward CHECK (started_at < ended_at),
  ADD CONSTRAINT session_spans_no_overlap EXCLUDE USING gist (
    clinic_id WITH =, session_id WITH =, tstzrange(started_at, ended_at, '[)') WITH &&
  );

ALTER TABLE appointments ADD CONSTRAINT appointments_forward CHECK (starts_at < ends_at);
ALTER TABLE slot_holds ADD CONSTRAINT slot_holds_forward CHECK (starts_at < ends_at);
ALTER TABLE shifts
  ADD CONSTRAINT shifts_forward CHECK (starts_at < ends_at),
  ADD CONSTRAINT shifts_weekday CHECK (weekday BETWEEN 1 AND 7),
  ADD CONSTRAINT shifts_validity CHECK (valid_to IS NULL OR valid_from <= valid_to);
ALTER TABLE shift_exceptions
  ADD CONSTRAINT shift_exceptions_days CHECK (from_on <= to_on),
  ADD CONSTRAINT shift_exceptions_hours CHECK ((starts_at IS NULL) = (ends_at IS NULL) AND (starts_at IS NULL OR starts_at < ends_at));
ALTER TABLE services
  ADD CONSTRAINT services_minutes CHECK (minutes BETWEEN 5 AND 240 AND before_minutes BETWEEN 0 AND 120 AND after_minutes BETWEEN 0 AND 120),
  ADD CONSTRAINT services_grid CHECK (grid_minutes BETWEEN 5 AND 240),
  ADD CONSTRAINT services_price CHECK (price_minor >= 0);
ALTER TABLE course_plans ADD CONSTRAINT course_plans_counts CHECK (
  planned_minimum BETWEEN 1 AND 60 AND planned_maximum BETWEEN planned_minimum AND 60 AND sessions_per_week BETWEEN 1 AND 7 AND lead_weeks BETWEEN 0 AND 12
);
ALTER TABLE course_freezes ADD CONSTRAINT course_freezes_days CHECK (to_on IS NULL OR from_on <= to_on);
ALTER TABLE courses ADD CONSTRAINT courses_end CHECK ((end_kind IS NULL) = (ended_on IS NULL));
ALTER TABLE session_regions ADD CONSTRAINT session_regions_minutes CHECK (planned_minutes >= 0 AND actual_minutes >= 0);

-- A state changes only along the allowed ways, and never in two places at once.
CREATE FUNCTION check_appointment_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IS DISTINCT FROM NEW.state AND NOT (OLD.state::text || ' > ' || NEW.state::text = ANY (ARRAY[
    'pending-review > booked',
    'pending-review > cancelled',
    'pending-review > late-cancelled',
    'pending-review > moved',
    'booked > pending-review',
    'booked > arrived',
    'booked > in-session',
    'booked > cancelled',
    'booked > late-cancelled',
    'booked > no-show',
    'booked > moved',
    'arrived > booked',
    'arrived > in-session',
    'arrived > cancelled',
    'arrived > late-cancelled',
    'in-session > arrived',
    'in-session > done',
    'cancelled > booked',
    'late-cancelled > cancelled',
    'late-cancelled > booked',
    'no-show > booked',
    'no-show > arrived',
    'no-show > cancelled'
  ])) THEN
    RAISE EXCEPTION 'appointment may not go from % to %', OLD.state, NEW.state USING ERRCODE = 'RV002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER appointments_transition BEFORE UPDATE OF state ON appointments
  FOR EACH ROW EXECUTE FUNCTION check_appointment_transition();

-- Names for search and for "the same person" -----------------------------------------------------------------

CREATE FUNCTION fold_text(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  SET search_path = public, pg_catalog
  AS $$ SELECT lower(unaccent('unaccent'::regdictionary, normalize(btrim(value), NFKC))) $$;

-- Second spelling: German names are typed with ae, oe, ue and ss where the keyboard has no umlaut.
CREATE FUNCTION fold_text_german(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  SET search_path = public, pg_catalog
  AS $$ SELECT fold_text(replace(replace(replace(replace(lower(normalize(value, NFKC)), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss')) $$;

CREATE FUNCTION fold_client() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  NEW.family_fold := fold_text(NEW.family_name);
  NEW.email_fold := lower(normalize(btrim(NEW.email), NFKC));
  NEW.search_fold := concat_ws(' ',
    fold_text(NEW.given_name || ' ' || NEW.family_name),
    fold_text_german(NEW.given_name || ' ' || NEW.family_name),
    regexp_replace(coalesce(NEW.phone, ''), '\D', '', 'g'),
    NEW.birth_on::text,
    NEW.email_fold);
  RETURN NEW;
END $$;
CREATE TRIGGER clients_fold BEFORE INSERT OR UPDATE ON clients FOR EACH ROW EXECUTE FUNCTION fold_client();

-- What was signed or said once stays as it is, for the app and for the owner --------------------------------

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'RV001';
END $$;

CREATE FUNCTION refuse_signed_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.signed_at IS NOT NULL THEN
    RAISE EXCEPTION 'a signed session does not change' USING ERRCODE = 'RV001';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  IF NEW.signed_at IS NOT NULL AND (NEW.note IS NULL OR NEW.content_hash IS NULL OR NEW.signed_by IS NULL) THEN
    RAISE EXCEPTION 'a signature needs the note, its hash and its author' USING ERRCODE = 'RV001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sessions_signed BEFORE UPDATE OR DELETE ON sessions FOR EACH ROW EXECUTE FUNCTION refuse_signed_session();

CREATE FUNCTION refuse_child_of_signed() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
DECLARE
  clinic uuid;
  touched uuid[];
BEGIN
  clinic := CASE TG_OP WHEN 'DELETE' THEN OLD.clinic_id ELSE NEW.clinic_id END;
  touched := CASE TG_OP
    WHEN 'INSERT' THEN ARRAY[NEW.session_id]
    WHEN 'DELETE' THEN ARRAY[OLD.session_id]
    ELSE ARRAY[OLD.session_id, NEW.session_id] END;
  IF EXISTS (SELECT FROM sessions s WHERE s.clinic_id = clinic AND s.id = ANY (touched) AND s.signed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the session of this row of % is signed', TG_TABLE_NAME USING ERRCODE = 'RV001';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['session_events', 'session_spans', 'session_regions', 'measurements'] LOOP
    EXECUTE format('CREATE TRIGGER %1$s_signed BEFORE INSERT OR UPDATE OR DELETE ON %1$I FOR EACH ROW EXECUTE FUNCTION refuse_child_of_signed()', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['submissions', 'answers', 'decisions', 'consent_signatures', 'session_events', 'session_spans',
      'session_regions', 'measurements', 'discharge_notes', 'course_plans', 'audit_entries', 'audit_values', 'audit_links'] LOOP
    EXECUTE format('CREATE TRIGGER %1$s_kept BEFORE UPDATE OR DELETE ON %1$I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
  -- Row triggers do not fire on TRUNCATE.
  FOREACH name IN ARRAY ARRAY['sessions', 'submissions', 'answers', 'decisions', 'consent_signatures', 'session_events',
      'session_spans', 'session_regions', 'measurements', 'discharge_notes', 'course_plans', 'audit_entries', 'audit_values', 'audit_links'] LOOP
    EXECUTE format('CREATE TRIGGER %1$s_not_truncated BEFORE TRUNCATE ON %1$I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;

-- Tenancy ----------------------------------------------------------------------------------------------------

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO rivulet_app, rivulet_readonly;

-- After a transaction the setting is '' and not NULL: without nullif every later read would fail in the cast.
DO $$
DECLARE
  tenant text;
  mine constant text := '(clinic_id = (SELECT nullif(current_setting(''rivulet.clinic'', true), '''')::uuid))';
BEGIN
  FOR tenant IN
    SELECT c.relname FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND c.relname NOT IN ('accounts', 'sign_ins', 'clinic_directory', 'rate_buckets', 'person_busy', 'applied_migrations')
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant);
    EXECUTE format('CREATE POLICY tenant ON %I FOR ALL USING %s WITH CHECK %s', tenant, mine, mine);
    EXECUTE format('GRANT SELECT ON %I TO rivulet_readonly', tenant);
    IF tenant IN ('audit_entries', 'audit_values') THEN
      EXECUTE format('GRANT INSERT ON %I TO rivulet_app', tenant);
    ELSIF tenant = 'audit_links' THEN
      CONTINUE;
    ELSIF tenant IN ('submissions', 'answers', 'decisions', 'consent_signatures', 'session_events', 'session_spans',
        'session_regions', 'measurements', 'discharge_notes', 'course_plans') THEN
      EXECUTE format('GRANT SELECT, INSERT ON %I TO rivulet_app', tenant);
    ELSE
      EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO rivulet_app', tenant);
    END IF;
  END LOOP;
END $$;
GRANT DELETE ON occupancies, slot_holds, booking_drafts, idempotency_keys, service_staff, shifts, shift_exceptions TO rivulet_app;

-- The door functions below list an account's clinics before any clinic is chosen; they run as the owner.
CREATE POLICY door ON memberships FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY door ON client_access FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY door ON clinics FOR SELECT TO CURRENT_USER USING (true);

-- The doors: the whole allow-list of SECURITY DEFINER functions ---------------------------------------------

CREATE FUNCTION door_find_clinic(wanted text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT clinic_id FROM clinic_directory WHERE slug = wanted $$;

CREATE FUNCTION door_migration_head() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT tag FROM applied_migrations ORDER BY position DESC LIMIT 1 $$;

CREATE FUNCTION door_list_clinics() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT clinic_id FROM clinic_directory ORDER BY clinic_id $$;

CREATE FUNCTION door_register_clinic(wanted text, clinic uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ INSERT INTO clinic_directory (slug, clinic_id) VALUES (wanted, clinic) $$;

CREATE FUNCTION door_find_account(wanted text) RETURNS TABLE (id uuid, password_hash text) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$ SELECT a.id, a.password_hash FROM accounts a WHERE a.email = wanted $$;

-- The same e-mail is the same account; its password is never replaced here.
CREATE FUNCTION door_open_account(wanted_id uuid, wanted_email text, hash text, at timestamptz) RETURNS TABLE (id uuid, made boolean)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO accounts (id, email, password_hash, created_at, password_set_at) VALUES (wanted_id, wanted_email, hash, at, at)
    ON CONFLICT (email) DO NOTHING;
  RETURN QUERY SELECT a.id, a.id = wanted_id FROM accounts a WHERE a.email = wanted_email;
END $$;

CREATE FUNCTION door_account_locale(account uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT a.locale FROM accounts a WHERE a.id = account $$;

CREATE FUNCTION door_list_places(account uuid) RETURNS TABLE (clinic_id uuid, slug text, name text, kind text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.clinic_id, c.slug, c.name, 'staff' FROM memberships m JOIN clinics c ON c.clinic_id = m.clinic_id
    WHERE m.account_id = account AND m.ended_at IS NULL
  UNION
  SELECT c.clinic_id, c.slug, c.name, 'client' FROM client_access a JOIN clinics c ON c.clinic_id = a.clinic_id
    WHERE a.account_id = account AND a.ended_at IS NULL
  ORDER BY 3, 4 DESC $$;

CREATE FUNCTION door_start_sign_in(wanted_id uuid, hash text, account uuid, clinic uuid, wanted_kind text, at timestamptz,
    idle integer, ends timestamptz, wanted_device text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO sign_ins (id, handle_hash, account_id, clinic_id, kind, created_at, seen_at, idle_minutes, expires_at, device)
    VALUES (wanted_id, hash, account, clinic, wanted_kind, at, at, idle, ends, wanted_device) $$;

-- Looked up on every request; the moment it was last seen is written at most once a minute.
CREATE FUNCTION door_use_sign_in(hash text, at timestamptz) RETURNS TABLE (id uuid, account_id uuid, clinic_id uuid, kind text, email text)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  found_row sign_ins%ROWTYPE;
BEGIN
  SELECT * INTO found_row FROM sign_ins s WHERE s.handle_hash = hash AND s.ended_at IS NULL AND s.expires_at > at
    AND s.seen_at + make_interval(mins => s.idle_minutes) > at;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  IF found_row.seen_at < at - interval '1 minute' THEN
    UPDATE sign_ins s SET seen_at = at WHERE s.id = found_row.id AND s.seen_at < at;
  END IF;
  RETURN QUERY SELECT found_row.id, found_row.account_id, found_row.clinic_id, found_row.kind, a.email
    FROM accounts a WHERE a.id = found_row.account_id;
END $$;

CREATE FUNCTION door_end_sign_in(hash text, at timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ UPDATE sign_ins SET ended_at = at WHERE handle_hash = hash AND ended_at IS NULL $$;

CREATE FUNCTION door_end_sign_ins(account uuid, clinic uuid, at timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ UPDATE sign_ins SET ended_at = at WHERE account_id = account AND clinic_id = clinic AND ended_at IS NULL $$;

-- 0: go ahead. Otherwise the seconds until the window ends. The database's own clock, so that no caller can stretch it.
CREATE FUNCTION door_take_rate(bucket text, allowed integer, window_seconds integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  taken rate_buckets%ROWTYPE;
  span constant interval := make_interval(secs => window_seconds);
BEGIN
  INSERT INTO rate_buckets AS b (key, used, started_at) VALUES (bucket, 1, clock_timestamp())
    ON CONFLICT (key) DO UPDATE SET
      used = CASE WHEN b.started_at <= clock_timestamp() - span THEN 1 ELSE b.used + 1 END,
      started_at = CASE WHEN b.started_at <= clock_timestamp() - span THEN clock_timestamp() ELSE b.started_at END
    RETURNING * INTO taken;
  IF taken.used <= allowed THEN
    RETURN 0;
  END IF;
  RETURN greatest(1, ceil(extract(epoch FROM taken.started_at + span - clock_timestamp()))::integer);
END $$;

-- A try that turned out well does not count: it is given back.
CREATE FUNCTION door_return_rate(bucket text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ UPDATE rate_buckets SET used = greatest(0, used - 1) WHERE key = bucket $$;

CREATE FUNCTION door_forget_rates(older_than interval) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ DELETE FROM rate_buckets WHERE started_at < clock_timestamp() - older_than $$;

-- false: this person is taken elsewhere in that time. Says no more than that.
CREATE FUNCTION door_take_person(wanted_id uuid, account uuid, cause uuid, from_at timestamptz, to_at timestamptz) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO person_busy (id, account_id, clinic_id, cause_id, block_from, block_to)
    VALUES (wanted_id, account, nullif(current_setting('rivulet.clinic', true), '')::uuid, cause, from_at, to_at)
    ON CONFLICT DO NOTHING;
  RETURN FOUND;
END $$;

CREATE FUNCTION door_free_person(cause uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ DELETE FROM person_busy WHERE clinic_id = nullif(current_setting('rivulet.clinic', true), '')::uuid AND cause_id = cause $$;

CREATE FUNCTION door_person_busy(account uuid, from_at timestamptz, to_at timestamptz) RETURNS TABLE (block_from timestamptz, block_to timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.block_from, p.block_to FROM person_busy p
  WHERE p.account_id = account AND p.clinic_id <> nullif(current_setting('rivulet.clinic', true), '')::uuid
    AND p.block_from < to_at AND p.block_to > from_at $$;

-- Forges the next links of the clinic's chain; runs after the deeds, so that deeds never wait for each other.
CREATE FUNCTION door_chain_audit(at_most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  clinic constant uuid := nullif(current_setting('rivulet.clinic', true), '')::uuid;
  place integer;
  previous text;
  entry audit_entries%ROWTYPE;
  forged integer := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit-chain:' || clinic::text, 0));
  SELECT position, link INTO place, previous FROM audit_links WHERE clinic_id = clinic ORDER BY position DESC LIMIT 1;
  place := coalesce(place, 0);
  previous := coalesce(previous, '');
  FOR entry IN
    SELECT e.* FROM audit_entries e WHERE e.clinic_id = clinic
      AND NOT EXISTS (SELECT FROM audit_links l WHERE l.clinic_id = clinic AND l.entry_id = e.id)
    ORDER BY e.at, e.id LIMIT at_most
  LOOP
    place := place + 1;
    previous := encode(sha256(convert_to(previous || entry::text, 'UTF8')), 'hex');
    INSERT INTO audit_links (clinic_id, position, entry_id, link) VALUES (clinic, place, entry.id, previous);
    forged := forged + 1;
  END LOOP;
  RETURN forged;
END $$;

DO $$
DECLARE
  door regprocedure;
BEGIN
  FOR door IN SELECT p.oid FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.proname LIKE 'door\_%' LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', door);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO rivulet_app', door);
  END LOOP;
END $$;

-- One place that answers "may this be done": the newest row per kind and region decides.
CREATE VIEW consents_in_force WITH (security_invoker = true) AS
  SELECT DISTINCT ON (c.clinic_id, c.client_id, c.kind, region) c.clinic_id, c.client_id, c.kind, c.version, region, c.given, c.signed_at
  FROM consent_signatures c LEFT JOIN LATERAL unnest(coalesce(c.regions, ARRAY['ALL'])) AS region ON true
  ORDER BY c.clinic_id, c.client_id, c.kind, region, c.signed_at DESC, c.id DESC;
GRANT SELECT ON consents_in_force TO rivulet_app, rivulet_readonly;
