-- Roles of the support application.
CREATE ROLE support_app LOGIN PASSWORD '@@fake:assigned-literal@@';
--                                      ^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential
CREATE SERVER billing FOREIGN DATA WRAPPER dblink_fdw OPTIONS (host 'billing.internal', dbname 'billing');
SELECT dblink_connect('@@fake:postgres-url@@');
--                     ^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential
