package org.folkmoot.assembly;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.change.ChangeFeed;
import org.folkmoot.platform.csv.SafeCsv;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.stereotype.Service;

/**
 * The people of a roll as a file: CSV with a column for each trait, and no codes of cards. Columns of a file that comes in which are not the
 * roll's own become traits; when somebody joined or left is told and not taken. Who is new may be a reserve; nobody becomes or ceases to be a member by a file.
 */
@Service
public class RollFile {

    /** The largest file that is taken, in bytes. */
    public static final int LARGEST = 2_000_000;

    private final AssemblyRecords records;
    private final ChangeFeed feed;
    private final Audit audit;
    private final Clock clock;

    RollFile(AssemblyRecords records, ChangeFeed feed, Audit audit, Clock clock) {
        this.records = records;
        this.feed = feed;
        this.audit = audit;
        this.clock = clock;
    }

    /** All who are or were on the roll, with a byte order mark, by which spreadsheets know the letters. */
    @Allow(Role.FACILITATOR)
    public byte[] written(AssemblyId id) {
        List<Member> roll = kept(id).roll();
        List<String> traits = MemberDetails.traitsOf(roll);
        StringWriter text = new StringWriter().append('\uFEFF');
        try (SafeCsv csv = SafeCsv.to(
                text,
                Stream.of(
                                Stream.of("member id", "name"),
                                traits.stream(),
                                Stream.of("needs", "note", "joined", "left", RollStates.STATE, RollStates.NUMBER))
                        .flatMap(columns -> columns)
                        .toList())) {
            roll.forEach(member -> csv.row(cells(member, traits)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        audit.record("assembly.roll-exported", List.of(id.value()));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(Member member, List<String> traits) {
        MemberDetails details = member.details();
        List<String> cells = new ArrayList<>(List.of(member.id().toString(), member.name()));
        traits.forEach(trait -> cells.add(details.traits().getOrDefault(trait, "")));
        cells.add(RollReading.NeedsText.of(details));
        cells.add(details.note());
        cells.add(day(member.joined()));
        cells.add(member.left().map(RollFile::day).orElse(""));
        cells.add(RollStates.of(member));
        cells.add(RollStates.numberOf(member));
        return cells;
    }

    private static String day(Instant moment) {
        return moment.atZone(Dates.ZONE).toLocalDate().toString();
    }

    /** What the file would make of the roll as it stands now; nothing is saved. */
    @Allow(Role.FACILITATOR)
    public RollPreview read(AssemblyId id, byte[] file) {
        return RollReading.of(kept(id).roll(), file);
    }

    /**
     * Saves what was looked at, all of it. Said again it changes nothing.
     *
     * @throws AssemblyRefused if there is a fault in it, or the roll has changed so that the file would do something else now
     */
    @Allow(Role.FACILITATOR)
    public void save(AssemblyId id, RollPreview looked) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<Long, Member> added = new HashMap<>();
        looked.rows().stream().filter(row -> row.before().isEmpty()).forEach(row -> {
            MemberId member = new MemberId(TimeOrderedId.next());
            Member someone = new Member(member, row.name(), Optional.empty(), now, Optional.empty(), row.details());
            added.put(
                    row.number(),
                    row.reserve().map(Reserve::waiting).map(someone::listed).orElse(someone));
        });
        List<UUID> touched = new ArrayList<>();
        if (feed.write(
                        Assemblies.KIND,
                        List.of(id.value()),
                        () -> records.change(id, kept -> {
                            touched.clear();
                            return saved(kept, looked, added, touched);
                        }))
                .isEmpty()) {
            throw new NotFound("There is no such assembly");
        }
        if (!touched.isEmpty()) {
            audit.record(
                    "assembly.roll-imported",
                    Stream.concat(Stream.of(id.value()), touched.stream()).toList());
        }
    }

    private static KeptAssembly saved(
            KeptAssembly kept, RollPreview looked, Map<Long, Member> added, List<UUID> touched) {
        RollPreview fresh = RollReading.of(kept.roll(), looked.sheet());
        if (fresh.faults().isEmpty()
                && fresh.count(RollPreview.Effect.UNCHANGED) == fresh.rows().size()) {
            return kept;
        }
        if (!fresh.faults().isEmpty() || !looked.faults().isEmpty() || !fresh.equals(looked)) {
            throw new AssemblyRefused(Reason.ROLL_CHANGED);
        }
        Map<MemberId, RollPreview.Row> known = new HashMap<>();
        fresh.rows().stream()
                .filter(row -> row.effect() == RollPreview.Effect.CHANGED)
                .forEach(row -> row.before().ifPresent(member -> known.put(member.id(), row)));
        known.keySet().forEach(member -> touched.add(member.value()));
        added.values().forEach(member -> touched.add(member.id().value()));
        Stream<Member> members = kept.roll().stream()
                .map(member -> Optional.ofNullable(known.get(member.id()))
                        .map(row -> changed(member, row))
                        .orElse(member));
        kept.requireSeats((int) added.values().stream().filter(Member::isNow).count());
        return kept.with(Stream.concat(members, added.values().stream()));
    }

    private static Member changed(Member member, RollPreview.Row row) {
        Member changed = member.called(row.name()).described(row.details());
        return row.reserve().map(Reserve::waiting).map(changed::listed).orElse(changed);
    }

    private KeptAssembly kept(AssemblyId id) {
        return records.find(id).orElseThrow(() -> new NotFound("There is no such assembly"));
    }
}
