import { type TokenFormat, token } from './format.js';
import { basicUrlKind, databaseUrlKind, privateKeyKind } from './kinds.js';

const w = '[A-Za-z0-9_-]';
const alnum = '[A-Za-z0-9]';
const hex = '[0-9a-f]';
const base64 = '[A-Za-z0-9+/]';
const base64Edge = '[A-Za-z0-9+/=]';
/** The rest of a URL in quotes or prose. */
const urlRest = '[^\\s"\'`<>\\\\)\\]},;]{0,300}';
const userInfo = '[^\\s:@/"\'`<>\\\\]{0,64}:[^\\s@/"\'`<>\\\\]{3,128}@';
const pemBody = '(?:\\\\[nr]|["\'`,+]|[\\sA-Za-z0-9/=:]){64,9000}';
const pemHead = '(?:[A-Z]{2,9} ){0,2}PRIVATE KEY(?: BLOCK)?-----';
const pemFoot = `(?:-----END (?:[A-Z]{2,9} ){0,2}PRIVATE KEY(?: BLOCK)?-----)?`;

/** Clouds, databases, key material. */
export const cloudFormats: readonly TokenFormat[] = [
  token('aws-access-key', 'AWS', 'access key id', 'AWS_ACCESS_KEY_ID', ['AKIA', 'ASIA', 'ABIA', 'ACCA'], '[A-Z2-7]{16}', 'BL'),
  token('aws-bedrock', 'AWS', 'Bedrock API key', 'AWS_BEARER_TOKEN_BEDROCK', 'ABSK', `${base64}{109,269}={0,2}`, 'BL', {
    edge: base64Edge,
  }),
  token(
    'aws-bedrock-short',
    'AWS',
    'Bedrock API key',
    'AWS_BEARER_TOKEN_BEDROCK',
    'bedrock-api-key-',
    `${base64}{40,3000}={0,2}`,
    'BL',
    {
      edge: base64Edge,
    },
  ),
  token(
    'gcp-service-account',
    'Google Cloud',
    'service account key',
    'GOOGLE_APPLICATION_CREDENTIALS',
    '-----BEGIN ',
    pemHead + pemBody + pemFoot,
    'BL',
    {
      kind: (candidate) =>
        /service_account|private_key_id|client_email|gserviceaccount/.test(candidate.before(700) + candidate.after(700))
          ? privateKeyKind(candidate)
          : undefined,
      structured: true,
    },
  ),
  token(
    'private-key',
    "the key pair's owner",
    'private key',
    'PRIVATE_KEY',
    '-----BEGIN ',
    pemHead + pemBody + pemFoot,
    'BL SL',
    {
      title: 'private key',
      kind: privateKeyKind,
      structured: true,
    },
  ),
  token('google-oauth-token', 'Google', 'OAuth access token', 'GOOGLE_ACCESS_TOKEN', 'ya29.', `${w}{40,400}`, 'BL TH'),
  token('google-oauth-secret', 'Google', 'OAuth client secret', 'GOOGLE_CLIENT_SECRET', 'GOCSPX-', `${w}{28}`, 'BL TH'),
  token(
    'azure-storage',
    'Azure',
    'storage account key',
    'AZURE_STORAGE_CONNECTION_STRING',
    'AccountKey=',
    `${base64}{86}==`,
    'BL',
    {
      edge: base64Edge,
    },
  ),
  token(
    'azure-shared-access',
    'Azure',
    'shared access key',
    'AZURE_SERVICE_BUS_CONNECTION_STRING',
    'SharedAccessKey=',
    `${base64}{42,86}={1,2}`,
    'BL',
    {
      edge: base64Edge,
    },
  ),
  token(
    'digitalocean',
    'DigitalOcean',
    'access token',
    'DIGITALOCEAN_TOKEN',
    ['dop_v1_', 'doo_v1_', 'dor_v1_'],
    `${hex}{64}`,
    'BL',
  ),
  token('databricks', 'Databricks', 'access token', 'DATABRICKS_TOKEN', 'dapi', `${hex}{32}(?:-\\d)?`, 'BL'),
  token('supabase-secret', 'Supabase', 'secret key', 'SUPABASE_SECRET_KEY', 'sb_secret_', `${w}{31,36}`, 'BL KF vendor'),
  token(
    'supabase-publishable',
    'Supabase',
    'publishable key',
    'SUPABASE_PUBLISHABLE_KEY',
    'sb_publishable_',
    `${w}{31,36}`,
    'vendor',
    {
      kind: 'public',
    },
  ),
  token('supabase-access-token', 'Supabase', 'access token', 'SUPABASE_ACCESS_TOKEN', 'sbp_', `${hex}{40}`, 'BL'),
  token('neon', 'Neon', 'API key', 'NEON_API_KEY', 'napi_', `${alnum}{64}`, 'BL'),
  token('planetscale-token', 'PlanetScale', 'service token', 'PLANETSCALE_TOKEN', 'pscale_tkn_', '[\\w=.-]{32,64}', 'BL'),
  token('planetscale-password', 'PlanetScale', 'database password', 'DATABASE_PASSWORD', 'pscale_pw_', '[\\w=.-]{32,64}', 'BL'),
  token('mongodb-atlas', 'MongoDB Atlas', 'service account secret', 'ATLAS_CLIENT_SECRET', 'mdb_sa_sk_', `${w}{40}`, 'BL'),
  token(
    'datastax-astra',
    'DataStax Astra',
    'application token',
    'ASTRA_DB_APPLICATION_TOKEN',
    'AstraCS:',
    `${alnum}{20,40}:${hex}{64}`,
    'BL',
  ),
  token('elastic-cloud', 'Elastic Cloud', 'API key', 'ELASTIC_API_KEY', 'essu_', `${w}{60,200}={0,2}`, 'BL'),
  token('cockroach-cloud', 'CockroachDB Cloud', 'API key', 'COCKROACH_API_KEY', 'CCDB1_', `${alnum}{22}_${alnum}{40}`, 'BL'),
  token('alibaba', 'Alibaba Cloud', 'access key id', 'ALIBABA_CLOUD_ACCESS_KEY_ID', 'LTAI', `${alnum}{17,21}`, 'BL'),
  token(
    'cloudflare-origin-ca',
    'Cloudflare',
    'origin CA key',
    'CLOUDFLARE_ORIGIN_CA_KEY',
    'v1.0-',
    `${hex}{24}-${hex}{146}`,
    'BL',
  ),
  token('fly', 'Fly.io', 'access token', 'FLY_API_TOKEN', 'FlyV1 ', '[A-Za-z0-9=_\\-,/+]{100,2000}', 'BL', { edge: base64Edge }),
  token('heroku', 'Heroku', 'API key', 'HEROKU_API_KEY', 'HRKU-AA', `${w}{58}`, 'BL'),
  token('render', 'Render', 'API key', 'RENDER_API_KEY', 'rnd_', `${alnum}{28}`, 'BL'),
  token('vercel', 'Vercel', 'access token', 'VERCEL_TOKEN', ['vcp_', 'vci_', 'vca_', 'vcr_'], `${w}{56}`, 'BL SL'),
  token('netlify', 'Netlify', 'access token', 'NETLIFY_AUTH_TOKEN', 'nfp_', `${w}{36}`, 'vendor'),
  token(
    'tailscale',
    'Tailscale',
    'key',
    'TAILSCALE_API_KEY',
    ['tskey-api-', 'tskey-auth-', 'tskey-client-'],
    `${alnum}{8,20}(?:CNTRL)?-${alnum}{20,40}`,
    'BL vendor',
  ),
  token('vault', 'HashiCorp Vault', 'token', 'VAULT_TOKEN', 'hvs.', `${w}{90,120}`, 'BL'),
  token('vault-batch', 'HashiCorp Vault', 'batch token', 'VAULT_TOKEN', 'hvb.', `${w}{138,300}`, 'BL'),
  token('pulumi', 'Pulumi', 'access token', 'PULUMI_ACCESS_TOKEN', 'pul-', `${hex}{40}`, 'BL'),
  token(
    'doppler',
    'Doppler',
    'token',
    'DOPPLER_TOKEN',
    ['dp.pt.', 'dp.st.', 'dp.ct.', 'dp.sa.'],
    `(?:[a-z0-9_-]{2,35}\\.)?${alnum}{40,44}`,
    'BL vendor',
  ),
  token(
    'onepassword-service-account',
    '1Password',
    'service account token',
    'OP_SERVICE_ACCOUNT_TOKEN',
    'ops_eyJ',
    `${base64}{250,2000}={0,3}`,
    'BL',
    {
      edge: base64Edge,
    },
  ),
  token(
    'onepassword-secret-key',
    '1Password',
    'secret key',
    'OP_SECRET_KEY',
    'A3-',
    '[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}',
    'BL',
  ),
  token(
    'age',
    "the key pair's owner",
    'age secret key',
    'AGE_SECRET_KEY',
    'AGE-SECRET-KEY-1',
    '[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}',
    'BL',
    {
      title: 'age secret key',
    },
  ),
  token(
    'postgres-url',
    "the database's owner",
    'URL',
    'DATABASE_URL',
    ['postgres://', 'postgresql://', 'cockroachdb://'],
    userInfo + urlRest,
    'SL BL TT',
    {
      title: 'Postgres URL with a password',
      kind: databaseUrlKind,
      structured: true,
      edge: '[\\u0000]',
    },
  ),
  token(
    'mysql-url',
    "the database's owner",
    'URL',
    'DATABASE_URL',
    ['mysql://', 'mysql2://', 'mariadb://'],
    userInfo + urlRest,
    'SL BL',
    {
      title: 'MySQL URL with a password',
      kind: databaseUrlKind,
      structured: true,
      edge: '[\\u0000]',
    },
  ),
  token(
    'mongodb-url',
    "the database's owner",
    'URL',
    'MONGODB_URI',
    ['mongodb://', 'mongodb+srv://'],
    userInfo + urlRest,
    'SL BL',
    {
      title: 'MongoDB URL with a password',
      kind: databaseUrlKind,
      structured: true,
      edge: '[\\u0000]',
    },
  ),
  token('redis-url', "the database's owner", 'URL', 'REDIS_URL', ['redis://', 'rediss://'], userInfo + urlRest, 'SL TT', {
    title: 'Redis URL with a password',
    kind: databaseUrlKind,
    structured: true,
    edge: '[\\u0000]',
  }),
  token(
    'database-url',
    "the database's owner",
    'URL',
    'DATABASE_URL',
    ['amqp://', 'amqps://', 'mssql://', 'sqlserver://', 'clickhouse://', 'neo4j://', 'neo4j+s://', 'nats://'],
    userInfo + urlRest,
    'TT',
    {
      title: 'connection URL with a password',
      kind: databaseUrlKind,
      structured: true,
      edge: '[\\u0000]',
    },
  ),
  token('basic-auth-url', "the service's owner", 'URL', 'SERVICE_URL', ['https://', 'http://'], userInfo + urlRest, 'SL', {
    title: 'basic-auth URL with a password',
    kind: basicUrlKind,
    structured: true,
    edge: '[\\u0000]',
  }),
];
