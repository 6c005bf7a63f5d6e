package org.folkmoot.evidence;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.evidence.lucene.Feed;
import org.folkmoot.evidence.lucene.TestimonySource;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.change.Change;
import org.folkmoot.platform.change.ChangeFeed;
import org.folkmoot.platform.store.DataFolder;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties the index to the store. */
@Configuration(proxyBeanMethods = false)
class IndexConfiguration {

    private static final int PAGE = 1_000;

    @Bean(destroyMethod = "")
    EvidenceIndex evidenceIndex(DataFolder folder, Testimonies testimonies, ChangeFeed feed, Callers callers) {
        return new EvidenceIndex(
                folder.index().resolve("evidence"), new StoredTestimony(testimonies, callers), new FollowedFeed(feed));
    }

    private record StoredTestimony(Testimonies testimonies, Callers callers) implements TestimonySource {

        private static final Caller INDEX = new Caller.Product("evidence index");

        @Override
        public List<Testimony> find(Collection<TestimonyId> ids) {
            return callers.as(INDEX, () -> testimonies.forIndex(ids));
        }

        @Override
        public long count() {
            return callers.as(INDEX, testimonies::count);
        }

        @Override
        public void all(Consumer<List<Testimony>> page) {
            callers.runAs(INDEX, () -> testimonies.readAll(PAGE, page));
        }
    }

    private record FollowedFeed(ChangeFeed feed) implements Feed {

        @Override
        public List<Change> since(long sequence) {
            return feed.since(sequence, List.of(Testimonies.CHANGE_KIND));
        }

        @Override
        public long settled() {
            return feed.settled();
        }

        /** The newest change stays, so that the feed goes on counting from it after a restart. */
        @Override
        public void keptUpTo(long sequence) {
            feed.forgetUpTo(sequence - 1);
        }
    }
}
