-- path: migrations/0001_init.sql
-- Only the application's own server connects here, with its own checks.
CREATE TABLE "Chat" (
  "id" UUID PRIMARY KEY,
  "userId" UUID NOT NULL REFERENCES "User" ("id"),
  "visibility" VARCHAR NOT NULL DEFAULT 'private'
);
CREATE TABLE "Message" ("id" UUID PRIMARY KEY, "chatId" UUID NOT NULL REFERENCES "Chat" ("id"), "parts" JSON NOT NULL);
