package org.folkmoot.moderation.ui;

import java.util.Optional;
import org.folkmoot.moderation.CareQueue;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.PageEntry;
import org.folkmoot.platform.ui.ShellEntry;
import org.folkmoot.submission.SubmissionId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of care: the queue in the staff navigation, and the addresses others link to. */
@Configuration(proxyBeanMethods = false)
public class CareNavigation {

    static final String QUEUE = "testimony/queue";
    static final String RULES = "testimony/queue/rules";
    static final String DESK = "testimony/desk";
    static final String SAFEGUARDING = "testimony/safeguarding";
    static final String COMPLAINTS = "testimony/complaints";
    static final String LAYERS = "testimony/layers";
    static final String POLICY = "policy";

    static String desk(SubmissionId submission) {
        return DESK + "/" + submission.value();
    }

    static String layers(SubmissionId submission) {
        return LAYERS + "/" + submission.value();
    }

    static String complaint(SubmissionId submission) {
        return COMPLAINTS + "/" + submission.value();
    }

    static String safeguarding(SubmissionId submission) {
        return SAFEGUARDING + "/" + submission.value();
    }

    @Bean
    ShellEntry queueEntry(Rights rights, CareQueue queue, PlaceInHand placeInHand, Texts texts) {
        return PageEntry.forRoles("moderation.navigation", QUEUE, 410, rights, Role.FACILITATOR)
                .alsoAt(DESK, LAYERS, COMPLAINTS, SAFEGUARDING)
                .withBadge(() -> placeInHand
                        .current()
                        .filter(place -> rights.holds(place.id().scope(), Role.FACILITATOR))
                        .map(place -> queue.open(place.id()))
                        .filter(open -> open > 0)
                        .flatMap(open -> Optional.of(texts.get("moderation.badge", open))));
    }
}
