package org.folkmoot.assembly;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;

/** Something that is kept of an assembly and its sessions. Of a rehearsal nothing of it stays. */
public interface RehearsalTraces {

    /** Deletes what is kept of a rehearsal; done again it does nothing. */
    void forget(Assembly rehearsal);

    /** Documents in which a field holds the id of the rehearsal. */
    static Bson ofAssembly(String field, Assembly rehearsal) {
        return Filters.eq(field, rehearsal.id().value());
    }

    /** Documents in which a field holds the id of one of its sessions. */
    static Bson ofSessions(String field, Assembly rehearsal) {
        return Filters.in(
                field,
                rehearsal.sessions().stream()
                        .map(session -> session.id().value())
                        .toList());
    }
}
