package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.evidence.ChangesOfCounts;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.Period;
import org.folkmoot.evidence.ThemesBesideServices;
import org.folkmoot.evidence.Voices;
import org.folkmoot.place.ServicePageSection;
import org.folkmoot.place.ServiceSummary;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.theme.ThemeId;

/** What people say, on the page of a service beside what the directory says. */
@org.springframework.stereotype.Component
class ServiceVoices implements ServicePageSection {

    private static final int AFTER_THE_RECORD = 100;

    private final ThemesBesideServices counts;
    private final ChangesOfCounts changes;
    private final Rights rights;

    ServiceVoices(ThemesBesideServices counts, ChangesOfCounts changes, Rights rights) {
        this.counts = counts;
        this.changes = changes;
        this.rights = rights;
    }

    @Override
    public int order() {
        return AFTER_THE_RECORD;
    }

    @Override
    public Optional<Component> section(ServiceSummary service) {
        boolean maySeeCounts = !rights.scopesOf(Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR, Role.PARTNER)
                .isEmpty();
        return maySeeCounts ? Optional.of(new Voicing(service, counts, changes, mayRead(service))) : Optional.empty();
    }

    private boolean mayRead(ServiceSummary service) {
        return rights.holds(service.place().scope(), Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR);
    }

    /** The section itself. */
    @StyleSheet("assets/evidence.css")
    private static final class Voicing extends Section {

        Voicing(ServiceSummary service, ThemesBesideServices counts, ChangesOfCounts changes, boolean mayRead) {
            LocalDate today = LocalDate.now(Dates.ZONE);
            Period period = PeriodChoice.of(Optional.ofNullable(UI.getCurrent())
                    .map(ui -> ui.getActiveViewLocation().getQueryParameters())
                    .orElseGet(QueryParameters::empty));
            Div title = new Div(new H2(getTranslation("evidence.voices.title")), PeriodChoice.select(period, today));
            title.addClassName("fm-group");
            Voices<ThemeId> voices = counts.ofService(service.id(), period);
            add(title);
            if (!voices.people().isSomebody()) {
                Paragraph nobody = new Paragraph(getTranslation("evidence.voices.empty"));
                nobody.addClassName("fm-quiet");
                add(nobody);
                return;
            }
            EvidenceQuery all =
                    EvidenceQuery.all().services(Set.of(service.id())).said(period.from(today), period.to(today));
            add(new VoicesPanel<>(
                    voices,
                    getTranslation("evidence.voices.themes"),
                    all,
                    theme -> Addresses.theme(theme.id(), Map.of()),
                    (query, theme) -> query.themes(Set.of(theme.id())),
                    mayRead));
            changes.ofService(service.id()).map(ChangedLine::new).ifPresent(this::add);
        }
    }
}
