package org.folkmoot.submission;

import org.folkmoot.place.PlaceId;

/** Within how many days complaints are dealt with at a place. */
@FunctionalInterface
public interface ComplaintClock {

    /** What the place, or the nearest above it, has settled; else the usual. */
    ComplaintDays at(PlaceId place);
}
