package org.folkmoot.seating.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.seating.Seating;
import org.folkmoot.seating.SeatingPlan;
import org.folkmoot.seating.SeatingPlan.Round;
import org.folkmoot.seating.SeatingScore;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A plan as JSON: the seed, the rounds, and what the plan is worth. The same plan is the same bytes. */
record PlanFile(long seed, List<Round> rounds, Figures score, List<Seating.Move> moves, int fewestMoves) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** What stands in {@link SeatingScore}, the excess in thousandths. */
    record Figures(
            int meetings,
            int distinct,
            int bound,
            int gap,
            int repeated,
            int mostMeetings,
            BigDecimal excess,
            List<OfTrait> traits) {}

    record OfTrait(String trait, String aim, BigDecimal excess) {}

    static PlanFile of(Seating seating, long seed) {
        SeatingScore score = seating.score();
        return new PlanFile(
                seed,
                seating.plan().rounds(),
                new Figures(
                        score.meetings(),
                        score.distinct(),
                        score.bound(),
                        score.gap(),
                        score.repeated(),
                        score.mostMeetings(),
                        thousandths(score.excess()),
                        score.traits().stream()
                                .map(trait -> new OfTrait(
                                        trait.trait(),
                                        trait.aim().name().toLowerCase(Locale.ROOT),
                                        thousandths(trait.excess())))
                                .toList()),
                seating.moves(),
                seating.fewestMoves());
    }

    private static BigDecimal thousandths(double excess) {
        return BigDecimal.valueOf(excess).setScale(3, RoundingMode.HALF_EVEN);
    }

    void write(Path file) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        byte[] json = JSON.writer()
                .with(new DefaultPrettyPrinter().withObjectIndenter(indenter))
                .writeValueAsBytes(this);
        Files.write(file, json);
    }

    /** @throws UnusableFile if it is no plan */
    static SeatingPlan read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new UnusableFile(file, "there is no such file that can be read");
        }
        UnusableFile fault = new UnusableFile(file, "it is no plan. Give what seat wrote with --out");
        try {
            return Optional.ofNullable(JSON.readValue(Files.readAllBytes(file), SeatingPlan.class))
                    .orElseThrow(() -> fault);
        } catch (JacksonException _) {
            throw fault;
        }
    }
}
