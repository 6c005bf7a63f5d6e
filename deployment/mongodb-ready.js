// Says by its exit code whether MongoDB takes writes. Starts the replica set of one member where there is none yet.
const NOT_YET_INITIALIZED = 94;
const password = require("fs").readFileSync("/run/secrets/mongodb-root-password", "utf8").trim();

function isPrimary(admin) {
  try {
    admin.runCommand({ replSetGetStatus: 1 });
  } catch (refusal) {
    if (refusal.code !== NOT_YET_INITIALIZED) {
      throw refusal;
    }
    admin.runCommand({
      replSetInitiate: { _id: "folkmoot", members: [{ _id: 0, host: "mongodb:27017" }] },
    });
  }
  return admin.runCommand({ hello: 1 }).isWritablePrimary;
}

const admin = new Mongo("mongodb://127.0.0.1:27017/?directConnection=true").getDB("admin");
admin.auth("root", password);
quit(isPrimary(admin) ? 0 : 1);
