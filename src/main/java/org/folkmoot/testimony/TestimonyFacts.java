package org.folkmoot.testimony;

import java.util.List;
import java.util.Set;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.theme.ThemeId;

/** What stands around a testimony, without its words. */
record TestimonyFacts(
        TestimonyId id, ContributorId contributor, PlaceId place, List<ServiceId> services, Set<ThemeId> themes) {}
