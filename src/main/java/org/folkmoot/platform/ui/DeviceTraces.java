package org.folkmoot.platform.ui;

import java.util.stream.Stream;

/** Under which names the browser of whoever is signed in may have kept something of theirs, beside the id of their account. A module registers a bean. */
@FunctionalInterface
public interface DeviceTraces {

    Stream<String> ofCaller();
}
