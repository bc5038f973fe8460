import { drizzle } from 'drizzle-orm/node-postgres';
import { sql } from 'drizzle-orm';

export class ReportRepository {
  private readonly db = drizzle(process.env.DATABASE_URL!);

  async run(statement: string) {
    return this.db.execute(sql.raw(statement));
  }
}
