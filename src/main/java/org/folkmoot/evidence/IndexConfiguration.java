package org.folkmoot.evidence;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.evidence.lucene.Feed;
import org.folkmoot.evidence.lucene.TestimonySource;
import org.folkmoot.platform.change.Change;
import org.folkmoot.platform.change.ChangeFeed;
import org.folkmoot.platform.store.DataFolder;
import org.folkmoot.platform.store.StoreMark;
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
    EvidenceIndex evidenceIndex(DataFolder folder, Testimonies testimonies, ChangeFeed feed, StoreMark mark) {
        return new EvidenceIndex(
                folder.index().resolve("evidence"), new StoredTestimony(testimonies), new FollowedFeed(feed, mark));
    }

    private record StoredTestimony(Testimonies testimonies) implements TestimonySource {

        @Override
        public List<Testimony> find(Collection<TestimonyId> ids) {
            return testimonies.forIndex(ids);
        }

        @Override
        public long count() {
            return testimonies.count();
        }

        @Override
        public void all(Consumer<List<Testimony>> page) {
            testimonies.readAll(PAGE, page);
        }
    }

    private record FollowedFeed(ChangeFeed feed, StoreMark mark) implements Feed {

        @Override
        public List<Change> since(long sequence) {
            return feed.since(sequence, List.of(Testimonies.CHANGE_KIND));
        }

        @Override
        public long settled() {
            return feed.settledFor(IndexLife.class);
        }

        @Override
        public boolean isWholeSince(long sequence) {
            return feed.isWholeSince(sequence);
        }

        @Override
        public String store() {
            return mark.value();
        }

        @Override
        public void keptUpTo(long sequence) {
            feed.forget();
        }
    }
}
