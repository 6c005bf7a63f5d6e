package org.folkmoot.people.signin;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.folkmoot.people.internal.CallerAddress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The sessions of people who have not signed in, and how many pages they hold. Anyone can begin as many as they like, and each page takes of the server's
 * memory: so a session that never acted ends within minutes, one whose page lives in the browser ends once that page stands, and where there are too many
 * pages the session idle longest gives way with all of its own.
 */
@Component
class AnonymousSessions implements HttpSessionListener {

    /** The pages of a hall full of people behind one address. */
    static final int MOST_FROM_ADDRESS = 200;

    /** After the page was handed over, for what its browser still fetches. */
    static final Duration PAGE_STANDS = Duration.ofSeconds(15);
    /** More than twice {@link PageStart#HEARTBEAT}: an open page never misses both. */
    static final Duration NEVER_ACTED = Duration.ofSeconds(150);

    static final Duration ACTED = Duration.ofMinutes(30);

    private static final String ATTRIBUTE = AnonymousSessions.class.getName();
    private static final long BYTES_A_PAGE = 100_000;
    private static final int LEAST = 200;

    private final CallerAddress address;
    private final Clock clock;
    private final int most;
    private final Map<String, Set<Held>> byAddress = new ConcurrentHashMap<>();

    /** An eighth of the memory may be held by people whom nobody knows. */
    @Autowired
    AnonymousSessions(CallerAddress address, Clock clock) {
        this(address, clock, (int) Math.max(LEAST, Runtime.getRuntime().maxMemory() / 8 / BYTES_A_PAGE));
    }

    AnonymousSessions(CallerAddress address, Clock clock, int most) {
        this.address = address;
        this.clock = clock;
        this.most = most;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        Held begun = new Held(event.getSession(), address.current(), clock.instant());
        byAddress.compute(begun.address, (_, held) -> {
            Set<Held> all = held == null ? ConcurrentHashMap.newKeySet() : held;
            all.add(begun);
            return all;
        });
        begun.session.setAttribute(ATTRIBUTE, begun);
        makeRoom(begun);
    }

    /** Notes a request in the session. */
    void asked(HttpSession session) {
        held(session).ifPresent(held -> held.seen = clock.instant());
    }

    /** Notes that a person did something on a page, or that the page which begins an answer was put up. */
    void acted(HttpSession session) {
        held(session).ifPresent(held -> held.acts.incrementAndGet());
    }

    /** Counts a page that the server holds for the session. */
    void pageOpened(HttpSession session) {
        held(session).ifPresent(held -> held.pages.incrementAndGet());
    }

    /** Counts it no longer. */
    void pageClosed(HttpSession session) {
        held(session).ifPresent(held -> held.pages.decrementAndGet());
    }

    /** Ends others if the pages of this session are too many beside theirs. */
    void makeRoomFor(HttpSession session) {
        held(session).ifPresent(this::makeRoom);
    }

    /** Notes that a page begins which the server keeps. */
    void pageBegins(HttpSession session) {
        held(session).ifPresent(held -> held.kept = true);
    }

    /** Notes that a page begins which goes on by itself in the browser. */
    void ownPageBegins(HttpSession session) {
        held(session).ifPresent(held -> held.own = true);
    }

    /** Ends those that are over. */
    void endOver() {
        Instant now = clock.instant();
        all().stream().filter(held -> isSignedIn(held) || held.isOver(now)).forEach(this::letGo);
    }

    /** Of the pages; a session without any counts as one. */
    int count() {
        return byAddress.values().stream().mapToInt(AnonymousSessions::pagesOf).sum();
    }

    private static int pagesOf(Collection<Held> some) {
        return some.stream().mapToInt(Held::count).sum();
    }

    private void makeRoom(Held begun) {
        Set<Held> neighbours = byAddress.getOrDefault(begun.address, Set.of());
        makeRoom(neighbours, pagesOf(neighbours) - Math.min(MOST_FROM_ADDRESS, most), begun);
        int over = count() - most;
        if (over > 0) {
            makeRoom(all(), over, begun);
        }
    }

    /** Those who signed in meanwhile make room without ending, then those who never acted go, then the others, each time the longest idle first. */
    private void makeRoom(Collection<Held> among, int over, Held begun) {
        if (over <= 0) {
            return;
        }
        List<Candidate> order = among.stream()
                .filter(held -> !held.equals(begun))
                .map(held -> new Candidate(held, !isSignedIn(held), held.hasActed(), held.seen))
                .sorted(Comparator.comparing(Candidate::anonymous)
                        .thenComparing(Candidate::acted)
                        .thenComparing(Candidate::seen))
                .toList();
        int left = over;
        for (Candidate next : order) {
            if (left <= 0) {
                return;
            }
            left -= next.held.count();
            letGo(next.held);
        }
    }

    /** What a session was when its turn to give way was looked for: it goes on changing meanwhile. */
    private record Candidate(Held held, boolean anonymous, boolean acted, Instant seen) {}

    /** Someone who signed in is counted elsewhere, and keeps the session. */
    private void letGo(Held held) {
        remove(held);
        if (!isSignedIn(held)) {
            OpenSessions.end(held.session);
        }
    }

    private void remove(Held held) {
        byAddress.computeIfPresent(held.address, (_, neighbours) -> {
            neighbours.remove(held);
            return neighbours.isEmpty() ? null : neighbours;
        });
    }

    private Collection<Held> all() {
        return byAddress.values().stream().flatMap(Set::stream).toList();
    }

    private static boolean isSignedIn(Held held) {
        return OpenSessions.authenticationOf(held.session)
                .filter(authentication -> authentication.getPrincipal() instanceof SignedIn)
                .isPresent();
    }

    private static Optional<Held> held(HttpSession session) {
        try {
            return Optional.ofNullable((Held) session.getAttribute(ATTRIBUTE));
        } catch (IllegalStateException _) {
            return Optional.empty();
        }
    }

    /** What is known of one session. Lies in it, and so hears of its end. */
    private final class Held implements HttpSessionBindingListener {

        private final HttpSession session;
        private final String address;
        private volatile Instant seen;
        private final AtomicInteger acts = new AtomicInteger();
        private final AtomicInteger pages = new AtomicInteger();
        private volatile boolean own;
        private volatile boolean kept;

        private Held(HttpSession session, String address, Instant seen) {
            this.session = session;
            this.address = address;
            this.seen = seen;
        }

        private int count() {
            return Math.max(1, pages.get());
        }

        private boolean isOver(Instant now) {
            return !now.isBefore(seen.plus(idleTime()));
        }

        private Duration idleTime() {
            if (own && !kept) {
                return acts.get() > 0 ? PAGE_STANDS : NEVER_ACTED;
            }
            return hasActed() ? ACTED : NEVER_ACTED;
        }

        /** The first act of every page is not a person's: its browser asks to have it put up. */
        private boolean hasActed() {
            return acts.get() > 1;
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            remove(this);
        }
    }
}
