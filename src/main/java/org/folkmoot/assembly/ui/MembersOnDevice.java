package org.folkmoot.assembly.ui;

import java.util.stream.Stream;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.platform.ui.DeviceTraces;
import org.springframework.stereotype.Component;

/** The members that whoever is signed in is: the room keeps what it showed and what waits by a member's id, which is not the account's for one who first came by card. */
@Component
record MembersOnDevice(Assemblies assemblies, Roll roll) implements DeviceTraces {

    @Override
    public Stream<String> ofCaller() {
        return assemblies.mine().stream()
                .flatMap(assembly -> roll.me(assembly.id()).stream())
                .map(MemberId::toString);
    }
}
