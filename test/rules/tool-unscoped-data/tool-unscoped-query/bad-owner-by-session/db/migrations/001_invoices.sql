CREATE TABLE users (id UUID PRIMARY KEY);
CREATE TABLE invoices (
  number TEXT PRIMARY KEY,
  customer_id UUID REFERENCES users (id),
  total INTEGER
);
