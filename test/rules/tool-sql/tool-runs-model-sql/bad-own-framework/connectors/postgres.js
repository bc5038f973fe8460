const { Client } = require('pg');

class PostgresConnector {
  constructor() {
    this.client = new Client({ connectionString: process.env.DATABASE_URL });
  }

  async runQuery(text = '', params = []) {
    await this.client.connect();
    const answer = await this.client.query(text, params);
    return answer.rows;
  }
}

module.exports.PostgresConnector = PostgresConnector;
