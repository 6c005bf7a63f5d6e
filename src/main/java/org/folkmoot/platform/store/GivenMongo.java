package org.folkmoot.platform.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.util.Optional;
import org.bson.Document;
import org.folkmoot.platform.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A MongoDB that an operator has given, looked at before use. */
final class GivenMongo {

    private static final Logger LOG = LoggerFactory.getLogger(GivenMongo.class);
    private static final int OLDEST_VERSION = 6;

    private GivenMongo() {}

    /**
     * Says hello and finds out what answers.
     *
     * @throws StartRefused if nothing answers or it is too old, with a message for an operator
     */
    static StoreInUse inspect(MongoClient client, ConnectionString address) {
        String hosts = String.join(", ", address.getHosts());
        try {
            Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
            String version = client.getDatabase("admin")
                    .runCommand(new Document("buildInfo", 1))
                    .getString("version");
            refuseIfOld(version, hosts);
            return described(hello, version, hosts);
        } catch (MongoException e) {
            throw new StartRefused(
                    "The MongoDB at %s, given by SPRING_MONGODB_URI, cannot be used: %s"
                            .formatted(hosts, e.getMessage()),
                    e);
        }
    }

    static StoreInUse described(Document hello, String version, String hosts) {
        Optional<String> replicaSet = Optional.ofNullable(hello.getString("setName"));
        if (replicaSet.isEmpty()) {
            LOG.warn(
                    "The MongoDB at {} is a single server, no replica set: what it saved last is lost if its machine dies",
                    hosts);
        }
        return new StoreInUse(StoreInUse.Kind.MONGODB, "MongoDB at " + hosts, version, replicaSet);
    }

    static void refuseIfOld(String version, String hosts) {
        int major = Integer.parseInt(version.substring(0, version.indexOf('.')));
        if (major < OLDEST_VERSION) {
            throw new StartRefused(
                    "The MongoDB at %s has version %s, which is too old: Folkmoot needs MongoDB %d or newer."
                            .formatted(hosts, version, OLDEST_VERSION));
        }
    }
}
