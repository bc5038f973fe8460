function clientFor(engine) {
  switch (engine) {
    case 'mysql': {
      const { MySqlConnector } = require('./mysql');
      return new MySqlConnector();
    }
    case 'postgres': {
      const { PostgresConnector } = require('./postgres');
      return new PostgresConnector();
    }
    default:
      throw new Error(`no connector for ${engine}`);
  }
}

module.exports = { clientFor };
