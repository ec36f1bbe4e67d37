/** Runs again and again without harm: every start sets passwords and settings to what they must be. */
const role = (name, attributes) => `
  do $$ begin
    if not exists (select from pg_roles where rolname = '${name}') then create role ${name}; end if;
  end $$;
  alter role ${name} ${attributes} nosuperuser nobypassrls nocreatedb nocreaterole noreplication;
  alter role ${name} set jit = off;
  alter role ${name} set timezone = 'UTC';`;

const rolesSql = ({ owner, app }) => `
  ${role("rivulet_owner", `login password '${owner}'`)}
  ${role("rivulet_app", `login password '${app}'`)}
  ${role("rivulet_readonly", "nologin")}
  alter role rivulet_app set lock_timeout = '3s';
  alter role rivulet_app set idle_in_transaction_session_timeout = '30s';`;

export async function ensureRoles(client, passwords) {
  await client.query(rolesSql(passwords));
}

/** Names come from our own scripts, never from outside. */
export async function createDatabase(client, name) {
  const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
  if (rowCount === 0) await client.query(`create database ${name} owner rivulet_owner`);
  await client.query(`revoke all on database ${name} from public`);
  await client.query(`grant connect, temporary on database ${name} to rivulet_app`);
  await client.query(`grant connect on database ${name} to rivulet_readonly`);
}

export async function dropDatabase(client, name) {
  await client.query(`drop database if exists ${name} with (force)`);
}
