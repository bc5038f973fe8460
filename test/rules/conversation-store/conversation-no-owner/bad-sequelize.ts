import { DataTypes, Model, Sequelize } from 'sequelize';

const sequelize = new Sequelize(process.env.DATABASE_URL ?? '');

class User extends Model {}
User.init({ email: { type: DataTypes.STRING, allowNull: false } }, { sequelize, tableName: 'users' });

class PromptLog extends Model {}
PromptLog.init(
  //^^^^^ conversation-no-owner
  {
    prompt: { type: DataTypes.TEXT, allowNull: false },
    completion: DataTypes.TEXT,
  },
  { sequelize, modelName: 'PromptLog', timestamps: true },
);
