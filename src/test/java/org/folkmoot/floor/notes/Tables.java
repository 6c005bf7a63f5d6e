package org.folkmoot.floor.notes;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.HostId;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.Session;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;

/** Writes notes as hosts of an assembly's tables, for tests. */
class Tables {

    private final Town town;
    private final TableNotes notes;
    private final Assemblies assemblies;
    private final Moot moot;
    private final List<HostId> hosts;

    Tables(Town town, TableNotes notes, Assemblies assemblies, Hosts hosts) {
        this.town = town;
        this.notes = notes;
        this.assemblies = assemblies;
        this.moot = town.moot(1);
        this.hosts =
                town
                        .as(moot.facilitator(), () -> hosts.add(moot.assembly(), List.of("Priya Nair", "Sam Cole")))
                        .stream()
                        .map(host -> host.id())
                        .toList();
    }

    Moot moot() {
        return moot;
    }

    HostId host(int i) {
        return hosts.get(i);
    }

    ItemId item() {
        return session().agenda().getFirst().id();
    }

    Session session() {
        return town.asProduct(() -> assemblies.find(moot.assembly()))
                .flatMap(assembly -> assembly.session(moot.session()))
                .orElseThrow();
    }

    void plan(Session session) {
        town.asProduct(() -> assemblies.plan(moot.assembly(), session));
    }

    <T> T asHost(int host, Supplier<T> work) {
        return town.asHost(moot.assembly(), hosts.get(host), work);
    }

    <T> T run(Supplier<T> work) {
        return town.as(moot.facilitator(), work);
    }

    static NoteId id() {
        return new NoteId(UUID.randomUUID());
    }

    NoteAct.Write write(NoteId note, String text, int on) {
        return new NoteAct.Write(UUID.randomUUID(), note, item(), Note.Kind.POINT_FOR, text, on);
    }

    NoteAnswer act(int host, int table, NoteAct act) {
        return asHost(host, () -> notes.act(moot.assembly(), moot.session(), table, act));
    }

    /** A note of the first host. */
    NoteId said(int table, String text) {
        NoteId note = id();
        act(0, table, write(note, text, 0));
        return note;
    }

    List<Note> at(int table) {
        return asHost(0, () -> notes.table(moot.assembly(), moot.session(), table))
                .notes();
    }
}
