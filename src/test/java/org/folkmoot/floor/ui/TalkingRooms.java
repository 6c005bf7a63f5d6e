package org.folkmoot.floor.ui;

import java.util.List;
import java.util.UUID;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.HostId;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.notes.NoteAct;
import org.folkmoot.floor.notes.NoteId;
import org.folkmoot.floor.notes.TableNotes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The screens of a session in which tables write down what is said. */
abstract class TalkingRooms extends Rooms {

    @Autowired
    TableNotes notes;

    @Autowired
    Hosts hosts;

    @Autowired
    Assemblies assemblies;

    TalkingRooms(ApplicationContext context) {
        super(context);
    }

    HostId host(Moot moot) {
        return town.as(moot.facilitator(), () -> hosts.add(moot.assembly(), List.of("Priya " + UUID.randomUUID())))
                .getFirst()
                .id();
    }

    NoteId says(Moot moot, HostId host, int table, Note.Kind kind, String text) {
        NoteId note = new NoteId(UUID.randomUUID());
        var item = town.asProduct(() -> assemblies.find(moot.assembly()))
                .orElseThrow()
                .sessions()
                .getFirst()
                .agenda()
                .getFirst();
        town.asHost(
                moot.assembly(),
                host,
                () -> notes.act(
                        moot.assembly(),
                        moot.session(),
                        table,
                        new NoteAct.Write(UUID.randomUUID(), note, item.id(), kind, text, 0)));
        return note;
    }
}
