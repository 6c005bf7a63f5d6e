package org.folkmoot.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.ExportedComment;
import org.folkmoot.platform.access.AccountCallers;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.test.context.support.WithMockUser;

/** Where a right ends, what it had opened closes by itself. */
@WithMockUser("rory")
@Import(RightsEndedTest.Rory.class)
class RightsEndedTest extends SpokenTest {

    private static final Set<Grant> DESIGNER = Set.of(new Grant(Role.SERVICE_DESIGNER, Scope.everywhere()));
    private static final AtomicReference<Set<Grant>> GRANTS = new AtomicReference<>(DESIGNER);

    /** Rory's roles change while he is signed in. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Rory {
        @Bean
        @Order(-1)
        AccountCallers rory() {
            return authentication -> Optional.of(authentication.getName())
                    .filter("rory"::equals)
                    .map(name -> new Caller.Account(
                            UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name, GRANTS.get()));
        }
    }

    @BeforeEach
    void manyHaveSpoken() {
        GRANTS.set(DESIGNER);
        spoken(
                900,
                vale -> IntStream.range(0, 900)
                        .mapToObj(i -> says(vale, "Kettlewell: nobody came, " + i))
                        .toList());
    }

    @Test
    void an_open_page_says_so_and_empties() {
        open("evidence?q=kettlewell");
        assertThat(text()).contains("Kettlewell: nobody came");

        GRANTS.set(Set.of());
        awaitText("Your rights changed");

        assertThat(text()).doesNotContain("Kettlewell");
    }

    @Test
    void an_export_stops_before_its_next_row() {
        List<ExportedComment> rows = new ArrayList<>();

        boolean isWhole =
                search.export(EvidenceQuery.all().asking("kettlewell"), ExportedComment.Purpose.INSIDE, row -> {
                    rows.add(row);
                    GRANTS.set(Set.of());
                });

        assertThat(isWhole).isFalse();
        assertThat(rows).as("the one that was on its way").hasSize(1);
    }
}
