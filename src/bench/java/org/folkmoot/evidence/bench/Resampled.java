package org.folkmoot.evidence.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.evidence.bench.CommentFile.Comment;
import org.folkmoot.evidence.lucene.Feed;
import org.folkmoot.evidence.lucene.TestimonySource;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.change.Change;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.theme.ThemeId;

/**
 * As many comments as wanted, made from real ones: half of one and half of another, some words swapped with their neighbours
 * and some drawn from all. The same seed makes the same comments. About one in six is by someone who spoke before.
 */
final class Resampled implements TestimonySource, Feed {

    static final int PLACES = 12;
    private static final int PAGE = 1_000;
    private static final double SPOKE_BEFORE = 0.17;
    private static final double SWAPPED = 0.1;
    private static final double DRAWN = 0.04;
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
    private static final int DAYS = 1_700;

    private final List<Comment> comments;
    private final List<String[]> words;
    private final int size;
    private final long seed;
    private final Map<UUID, Testimony> written = new ConcurrentHashMap<>();
    private final AtomicLong sequence = new AtomicLong();

    Resampled(List<Comment> comments, int size, long seed) {
        this.comments = comments;
        this.words =
                comments.stream().map(comment -> comment.words().split("\\s+")).toList();
        this.size = size;
        this.seed = seed;
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static PlaceId place(int number) {
        return new PlaceId(id("place " + number));
    }

    /** The testimony of the given number; the same each time. */
    Testimony testimony(int number) {
        SplittableRandom random = new SplittableRandom(seed * 31 + number);
        int first = random.nextInt(comments.size());
        int second = random.nextInt(comments.size());
        Comment comment = comments.get(first);
        int speaker = random.nextDouble() < SPOKE_BEFORE ? random.nextInt(number + 1) : number;
        return new Testimony(
                new TestimonyId(new UUID(((long) number << 16) | 0x7000, 0x8000000000000000L | number)),
                new ContributorId(id("person " + speaker)),
                place(random.nextInt(PLACES)),
                List.of(new ServiceId(id("service " + comment.service()))),
                Optional.of(FIRST_DAY.plusDays(random.nextInt(DAYS))),
                Felt.ofStep(1 + random.nextInt(5)),
                comment.themes().stream()
                        .map(theme -> new ThemeId(id("theme " + theme)))
                        .collect(Collectors.toSet()),
                mixed(words.get(first), words.get(second), random),
                EnumSet.of(WordsUse.ANALYSE),
                "resampled");
    }

    private String mixed(String[] first, String[] second, SplittableRandom random) {
        List<String> mixed = new ArrayList<>(Arrays.asList(first).subList(0, (first.length + 1) / 2));
        mixed.addAll(Arrays.asList(second).subList(second.length / 2, second.length));
        for (int i = 0; i < mixed.size(); i++) {
            if (i > 0 && random.nextDouble() < SWAPPED) {
                mixed.set(i - 1, mixed.set(i, mixed.get(i - 1)));
            }
            if (random.nextDouble() < DRAWN) {
                String[] any = words.get(random.nextInt(words.size()));
                mixed.set(i, any[random.nextInt(any.length)]);
            }
        }
        return String.join(" ", mixed);
    }

    /** Writes testimony beyond the resampled, and says so. */
    Change write(List<Testimony> batch) {
        batch.forEach(testimony -> written.put(testimony.id().value(), testimony));
        return new Change(
                sequence.incrementAndGet(),
                "testimony",
                batch.stream().map(testimony -> testimony.id().value()).toList());
    }

    @Override
    public List<Testimony> find(Collection<TestimonyId> ids) {
        return ids.stream()
                .map(id -> Optional.ofNullable(written.get(id.value())))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public long count() {
        return size;
    }

    @Override
    public void all(Consumer<List<Testimony>> page) {
        for (int from = 0; from < size; from += PAGE) {
            page.accept(IntStream.range(from, Math.min(from + PAGE, size))
                    .mapToObj(this::testimony)
                    .toList());
        }
    }

    @Override
    public List<Change> since(long after) {
        return List.of();
    }

    @Override
    public long settled() {
        return sequence.get();
    }

    @Override
    public boolean isWholeSince(long after) {
        return true;
    }

    @Override
    public String store() {
        return "bench";
    }

    @Override
    public void keptUpTo(long kept) {}
}
