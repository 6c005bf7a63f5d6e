package org.folkmoot.platform.store;

import java.util.Optional;

/**
 * Which store this process uses, for operators.
 *
 * @param description where it is, without any secret
 * @param version of the server's protocol for the embedded store, of the server for MongoDB
 * @param replicaSet the name of MongoDB's replica set, empty where there is none
 */
public record StoreInUse(Kind kind, String description, String version, Optional<String> replicaSet) {

    /** Where it is and, of a MongoDB, what it is; without any secret. */
    public String told() {
        return switch (kind) {
            case EMBEDDED -> description;
            case MONGODB ->
                "%s (version %s, %s)"
                        .formatted(
                                description,
                                version,
                                replicaSet.map(name -> "replica set " + name).orElse("no replica set"));
        };
    }

    /** The two stores there are. */
    public enum Kind {
        EMBEDDED,
        MONGODB
    }
}
