package org.folkmoot.seating.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.platform.cli.Benchmark;
import org.folkmoot.platform.cli.Times;
import org.folkmoot.platform.cli.Trial;
import org.folkmoot.seating.Person;
import org.folkmoot.seating.Rounds;
import org.folkmoot.seating.Seating;
import org.folkmoot.seating.SeatingPlanner;
import org.folkmoot.seating.SeatingRequest;
import org.folkmoot.seating.SeatingScore;
import org.folkmoot.seating.Table;

/** How good table plans are, how long they take, and how much better they are than plain ones. */
public final class SeatingBenchmark implements Benchmark {

    private static final List<String> TRAITS = List.of("gender", "age", "education", "ethnicity", "region");
    private static final List<String> FEWER_TRAITS = List.of("gender", "age", "region");
    private static final double SECONDS = 2;
    private static final double SCORE_MS = 5;
    private static final int MANY = 1500;

    @Override
    public String name() {
        return "seating";
    }

    @Override
    public String description() {
        return "Table plans: pairs who meet, diversity excess and times, beside plain plans: --people DIR --seed N";
    }

    @Override
    public Map<String, String> options() {
        return Map.of("--people", "../shared/data/tables", "--seed", "1");
    }

    @Override
    public boolean measure(Trial trial) throws IOException {
        PrintStream out = trial.out();
        Path folder = trial.given("--people");
        List<Person> people = read(folder.resolve("philipps_example_data.csv"), "name");
        List<Person> fewer = read(folder.resolve("30i_4j_3k_3d_data.csv"), "ID");
        List<Person> many = new ArrayList<>();
        for (int n = 0; n < MANY; n++) {
            many.add(Person.member("person " + n, people.get(n % people.size()).traits()));
        }
        long seed = trial.number("--seed");
        out.println(
                "   people tables rounds     met   at most  most   excess        s  of a core |  greedy: met  excess | random: met  excess");
        boolean isReached = reaches(out, request(people, 3, 8, TRAITS, seed), 1134);
        isReached &= reaches(out, request(people, 5, 8, TRAITS, seed), 1880);
        reaches(out, request(people, 8, 8, TRAITS, seed), 0);
        for (int rounds : new int[] {3, 5, 8}) {
            reaches(out, request(fewer, rounds, 5, FEWER_TRAITS, seed), 0);
        }
        for (int rounds : new int[] {3, 5, 8}) {
            reaches(out, request(fewer, rounds, 8, FEWER_TRAITS, seed), 0);
        }
        reaches(out, request(many, 4, 8, TRAITS, seed), 0);
        isReached &= follows(out, request(people, 5, 8, TRAITS, seed));
        out.printf("  the figures to reach: %s%n", isReached ? "reached" : "NOT reached");
        return isReached;
    }

    private static SeatingRequest request(List<Person> people, int rounds, int size, List<String> traits, long seed) {
        return SeatingRequest.mixed(people, rounds, Table.ofSize(size, people.size()), traits, seed);
    }

    private static List<Person> read(Path file, String id) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .map(row -> Person.member(row.getField(id), row.getFieldsAsMap()))
                    .toList();
        }
    }

    private static boolean reaches(PrintStream out, SeatingRequest request, int distinct) {
        List<Seating> plans = new ArrayList<>();
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        double seconds = Times.of(() -> plans.add(SeatingPlanner.plan(request))) / 1e9;
        double processor = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1e9;
        SeatingScore score = plans.getFirst().score();
        SeatingScore greedy = SeatingScore.of(request, PlainSeatings.greedy(request));
        SeatingScore random = SeatingScore.of(request, PlainSeatings.random(request));
        out.printf(
                "  %7d %6d %6d %,7d %,9d %5d %8.2f %8.2f %10.2f | %,12d %7.1f | %,11d %7.1f   %.2f and %.2f times as many meet%n",
                request.people().size(),
                request.tables().size(),
                request.rounds(),
                score.distinct(),
                score.bound(),
                score.mostMeetings(),
                score.excess(),
                seconds,
                processor,
                greedy.distinct(),
                greedy.excess(),
                random.distinct(),
                random.excess(),
                (double) score.distinct() / greedy.distinct(),
                (double) score.distinct() / random.distinct());
        return score.distinct() >= distinct && score.excess() < 1 && seconds < SECONDS;
    }

    /** After two rounds five go home and two come; and what it takes to say what a plan is worth. */
    private static boolean follows(PrintStream out, SeatingRequest request) {
        Seating before = SeatingPlanner.plan(request);
        Times scores = new Times();
        for (int time = 0; time < 200; time++) {
            scores.add(Times.of(() -> SeatingScore.of(request, before.plan())));
        }
        List<Person> people = new ArrayList<>(request.people());
        for (int gone = 0; gone < 5; gone++) {
            people.set(gone * 20, people.get(gone * 20).attending(Rounds.until(2)));
        }
        people.add(Person.member("late", Map.of()).attending(Rounds.from(3)));
        people.add(Person.member("later", Map.of()).attending(Rounds.from(3)));
        SeatingRequest changed = new SeatingRequest(
                people, request.rounds(), request.tables(), request.constraints(), request.aims(), request.seed());
        List<Seating> plans = new ArrayList<>();
        double seconds = Times.of(() -> plans.add(SeatingPlanner.replan(changed, before.plan(), 2))) / 1e9;
        Seating after = plans.getFirst();
        out.printf(
                "  after round 2 of 5, 5 of 110 go home and 2 come: %d moves, %d at least, %,d of %,d meet, %.2f s%n",
                after.moves().size(),
                after.fewestMoves(),
                after.score().distinct(),
                after.score().bound(),
                seconds);
        out.printf(
                "  a plan's worth, 110 people in 5 rounds: %.2f ms, one in a hundred %.2f ms%n",
                scores.at(0.5), scores.at(0.99));
        return scores.at(0.5) < SCORE_MS;
    }
}
