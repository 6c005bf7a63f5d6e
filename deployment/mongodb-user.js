// Run once by the MongoDB image, on an empty volume: the account the product uses, which may do nothing outside its database and that of its keys.
const password = require("fs").readFileSync("/run/secrets/mongodb-password", "utf8").trim();
db.getSiblingDB("folkmoot").createUser({
  user: "folkmoot",
  pwd: password,
  roles: [
    { role: "readWrite", db: "folkmoot" },
    { role: "readWrite", db: "folkmoot_keys" },
  ],
});
