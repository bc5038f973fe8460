const mysql = require('mysql2/promise');

class MySqlConnector {
  async runQuery(text = '') {
    const connection = await mysql.createConnection({ uri: process.env.MYSQL_URL });
    const [rows] = await connection.query(text);
    return rows;
  }
}

module.exports.MySqlConnector = MySqlConnector;
