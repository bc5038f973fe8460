import { tool } from '@langchain/core/tools';
import { Pool } from 'pg';
import { z } from 'zod';

const pool = new Pool();

export const casesOf = (tenantId: string) =>
  tool(
    async ({ caseId }) => {
      const { rows } = await pool.query('SELECT * FROM cases WHERE id = $1', [caseId]);
      return JSON.stringify(rows.filter((row) => row.tenant_id === tenantId));
    },
    { name: 'case', description: 'A case', schema: z.object({ caseId: z.string() }) },
  );
