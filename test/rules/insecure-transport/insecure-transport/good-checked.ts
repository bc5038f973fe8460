import { readFileSync } from 'node:fs';
import https from 'node:https';
import { Pool } from 'pg';

export const agent = new https.Agent({ ca: readFileSync('ca.pem'), rejectUnauthorized: true });
export const pool = new Pool({ ssl: { rejectUnauthorized: process.env.NODE_ENV === 'production' } });
export const local = { host: 'localhost', port: 5432, rejectUnauthorized: false };
