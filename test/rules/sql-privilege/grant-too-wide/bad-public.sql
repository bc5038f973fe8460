-- path: db/init.sql
create schema chat;
create table chat.messages (id bigserial primary key, body text);
grant all on all tables in schema chat to public;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ grant-too-wide
