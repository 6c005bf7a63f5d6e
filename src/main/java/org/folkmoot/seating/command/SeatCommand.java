package org.folkmoot.seating.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.platform.cli.FileCommand;
import org.folkmoot.seating.Seating;
import org.folkmoot.seating.SeatingConstraint;
import org.folkmoot.seating.SeatingConstraint.KeepApart;
import org.folkmoot.seating.SeatingConstraint.KeepTogether;
import org.folkmoot.seating.SeatingImpossible;
import org.folkmoot.seating.SeatingPlanner;
import org.folkmoot.seating.SeatingRequest;
import org.folkmoot.seating.SeatingScore;
import org.folkmoot.seating.Table;
import org.folkmoot.seating.TraitAim;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code folkmoot seat}: makes a table plan from files. */
@Command(
        name = "seat",
        description = {
            "Make a table plan for a day: who sits with whom in each round, so that people meet as many others as can be.",
            "Files in, JSON out; no server is asked. The same files and seed give the same bytes."
        },
        mixinStandardHelpOptions = true)
public final class SeatCommand implements FileCommand, Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--people", paramLabel = "FILE", required = true, description = "CSV with a row for each person.")
    private Path people = Path.of("");

    @Option(names = "--rounds", paramLabel = "R", required = true, description = "How many rounds, at most 60.")
    private int rounds;

    @Option(
            names = "--table-size",
            paramLabel = "S",
            description = "The most at one table; as many tables as that needs.")
    private Optional<Integer> size = Optional.empty();

    @Option(
            names = "--tables",
            paramLabel = "FILE",
            description = "In place of --table-size: CSV with the columns table, seats and has (such as: access).")
    private Optional<Path> room = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where the plan goes, as JSON.")
    private Path out = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Chooses among plans as good (default: 1).")
    private long seed;

    @Option(
            names = "--traits",
            paramLabel = "COLUMN",
            split = ",",
            description = "Columns by which each table is mixed, with commas between.")
    private List<String> mixed = new ArrayList<>();

    @Option(
            names = "--alike",
            paramLabel = "COLUMN",
            split = ",",
            description = "Columns by which like sit with like, such as answers to a poll.")
    private List<String> alike = new ArrayList<>();

    @Option(names = "--id", paramLabel = "COLUMN", description = "What tells people apart (default: id or name).")
    private Optional<String> id = Optional.empty();

    @Option(
            names = "--needs",
            paramLabel = "COLUMN",
            description = "What a person's table must have, as --tables says it, such as: access.")
    private Optional<String> needs = Optional.empty();

    @Option(
            names = "--attends",
            paramLabel = "COLUMN",
            description = "The rounds that a person is there for, such as 1-3 or 2-; blank is all.")
    private Optional<String> attends = Optional.empty();

    @Option(
            names = "--support",
            paramLabel = "COLUMN",
            description =
                    "Not blank for hosts, interpreters and carers: they take a seat, and whom they meet is not counted.")
    private Optional<String> support = Optional.empty();

    @Option(
            names = "--keep-apart",
            paramLabel = "FILE",
            description = "CSV; no two of the people in a row share a table.")
    private Optional<Path> apart = Optional.empty();

    @Option(
            names = "--keep-together",
            paramLabel = "FILE",
            description =
                    "CSV; the people in a row share a table: carers, and interpreters with those they interpret for.")
    private Optional<Path> together = Optional.empty();

    @Option(
            names = "--fixed",
            paramLabel = "FILE",
            description = "CSV; in each row a person, their table and, if not all, the rounds: hosts.")
    private Optional<Path> fixed = Optional.empty();

    @Option(
            names = "--former",
            paramLabel = "PLAN",
            description = "A plan to stay near to, as seat wrote it: as few as can be sit elsewhere.")
    private Optional<Path> former = Optional.empty();

    @Option(
            names = "--held",
            paramLabel = "N",
            defaultValue = "0",
            description = "How many rounds of --former are over and stay as they were.")
    private int held;

    @Override
    public Integer call() {
        try {
            checkOut();
            Seating seating = seating();
            PlanFile.of(seating, seed).write(out);
            say(seating);
            return 0;
        } catch (UnusableFile | IllegalArgumentException | SeatingImpossible refused) {
            return refuse(String.valueOf(refused.getMessage()));
        } catch (IOException failed) {
            return refuse("A file could not be read or written: " + failed.getMessage());
        }
    }

    private int refuse(String why) {
        terminal().commandLine().getErr().println(why);
        return 2;
    }

    /** Before the work, so that it is not done for nothing. */
    private void checkOut() {
        if (Files.isDirectory(out)) {
            throw new UnusableFile(out, "it is a folder. Name a file in it with --out");
        }
        Optional.ofNullable(out.toAbsolutePath().getParent())
                .filter(folder -> !Files.isDirectory(folder))
                .ifPresent(folder -> {
                    throw new UnusableFile(out, "there is no folder " + folder + ". Make it first");
                });
    }

    private Seating seating() throws IOException {
        List<String> traits =
                Stream.concat(mixed.stream(), alike.stream()).map(String::strip).toList();
        PeopleFile file = PeopleFile.read(people, new PeopleFile.Columns(id, needs, attends, support), traits);
        List<Table> tables = tables(file);
        SeatingRequest request =
                new SeatingRequest(file.people(), rounds, tables, constraints(file, tables), aims(), seed);
        if (former.isEmpty() && held != 0) {
            throw new IllegalArgumentException(
                    "--held says how many rounds of a plan are over; name the plan with --former");
        }
        return former.isPresent()
                ? SeatingPlanner.replan(request, PlanFile.read(former.get()), held)
                : SeatingPlanner.plan(request);
    }

    private List<Table> tables(PeopleFile file) throws IOException {
        if (room.isPresent() == size.isPresent()) {
            throw new IllegalArgumentException("Give the tables as --table-size or as --tables, one of the two");
        }
        return room.isPresent()
                ? ConstraintFiles.tables(room.get())
                : Table.ofSize(size.orElse(0), file.mostAtOnce(rounds));
    }

    private List<TraitAim> aims() {
        return Stream.concat(
                        mixed.stream().map(trait -> TraitAim.mixed(trait.strip())),
                        alike.stream().map(trait -> TraitAim.alike(trait.strip())))
                .toList();
    }

    private List<SeatingConstraint> constraints(PeopleFile file, List<Table> tables) throws IOException {
        List<SeatingConstraint> constraints = new ArrayList<>(file.needs());
        if (apart.isPresent()) {
            constraints.addAll(ConstraintFiles.groups(apart.get(), file, KeepApart::new));
        }
        if (together.isPresent()) {
            constraints.addAll(ConstraintFiles.groups(together.get(), file, KeepTogether::new));
        }
        if (fixed.isPresent()) {
            constraints.addAll(ConstraintFiles.fixedSeats(fixed.get(), file, tables));
        }
        return constraints;
    }

    private void say(Seating seating) {
        PrintWriter terminal = terminal().commandLine().getOut();
        SeatingScore score = seating.score();
        terminal.printf(
                "%,d pairs meet, of at most %,d: %,d short of the bound. Of %,d meetings %,d repeat; no two meet more than %d times.%n",
                score.distinct(), score.bound(), score.gap(), score.meetings(), score.repeated(), score.mostMeetings());
        if (!score.traits().isEmpty()) {
            terminal.printf(
                    "Away from the aims, in people over all tables and rounds: %s.%n",
                    score.traits().stream()
                            .map(trait -> String.format("%s %.2f", trait.trait(), trait.excess()))
                            .collect(Collectors.joining(", ")));
        }
        if (former.isPresent()) {
            terminal.printf(
                    "%,d seats are elsewhere than in the former plan; at least %,d have to be.%n",
                    seating.moves().size(), seating.fewestMoves());
        }
        terminal.printf("Written to %s.%n", out);
    }

    private CommandSpec terminal() {
        if (spec == null) {
            throw new IllegalStateException("It is a command and runs as one");
        }
        return spec;
    }
}
