package org.folkmoot.ingest;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceUse;
import org.folkmoot.place.Places;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.jobs.Jobs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A file that is coming in keeps its place, and the places within it, from being removed: its next comment may be said of any of them. */
@Component
@Order(3)
record ImportsAtPlace(ImportRunRecords runs, ObjectProvider<Places> places, Jobs jobs, Texts texts)
        implements PlaceUse {

    @Override
    public long countAt(PlaceId place) {
        List<PlaceId> around = Stream.concat(
                        Stream.of(place),
                        places.getObject().above(place).stream().map(Place::id))
                .toList();
        return runs.at(around).stream()
                .filter(run -> run.outcome() == ImportRun.Outcome.RUNNING)
                .filter(run ->
                        jobs.find(run.id()).filter(job -> !job.state().isOver()).isPresent())
                .count();
    }

    @Override
    public String words(long count, Locale language) {
        return texts.in(language, "ingest.held.imports", count);
    }
}
