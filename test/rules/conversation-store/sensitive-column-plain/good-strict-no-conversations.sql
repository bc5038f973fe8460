CREATE TABLE shops (id uuid PRIMARY KEY, shopify_access_token text);
CREATE TABLE orders (id uuid PRIMARY KEY, shop_id uuid REFERENCES shops (id), total numeric);
