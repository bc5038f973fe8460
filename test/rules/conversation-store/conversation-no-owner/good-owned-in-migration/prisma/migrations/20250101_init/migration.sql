CREATE TABLE "User" ("id" TEXT NOT NULL, "email" TEXT NOT NULL, CONSTRAINT "User_pkey" PRIMARY KEY ("id"));
CREATE TABLE "Conversation" ("id" TEXT NOT NULL, "history" JSONB NOT NULL, CONSTRAINT "Conversation_pkey" PRIMARY KEY ("id"));
